"""Write the pictures: ``python -m drawings FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from drawings import PICTURES


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        draw().save(folder / name, optimize=True)
        print(folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
