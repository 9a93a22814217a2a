"""Pictures on the command line: where they are looked for, and when they count as a change."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.pictures.drawing import png
from tests.running import GOOD, files, run

DECK = f"{GOOD}    image: {{file: pictures/map.png, alt: A map}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A deck with a picture, in the place where a deck is looked for."""
    (tmp_path / "source" / "pictures").mkdir(parents=True)
    (tmp_path / "source" / "pictures" / "map.png").write_bytes(png("L"))
    (tmp_path / "source" / "cards.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def test_a_build_puts_the_picture_into_deck_and_sheets(folder: Path) -> None:
    done = run("build", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 note, 1 card, 1 picture\n" in done.stdout
    with ZipFile(io.BytesIO(files(folder)["build/history.apkg"])) as package:
        assert package.read("0") == png("L")
    assert b"/Subtype/Image" in files(folder)["build/history-notes.pdf"]


def test_pictures_of_standard_input_are_looked_for_in_the_working_folder(folder: Path) -> None:
    here = run("check", "-", folder=folder / "source", text=DECK)
    assert (here.returncode, here.stderr) == (0, "")
    elsewhere = run("check", "-", folder=folder, text=DECK)
    assert elsewhere.returncode == 1
    assert "there is no file 'pictures/map.png'" in elsewhere.stdout


def test_a_missing_picture_leaves_all_files_as_they_were(folder: Path) -> None:
    run("build", folder=folder)
    before = files(folder / "build")
    (folder / "source" / "pictures" / "map.png").unlink()
    done = run("build", folder=folder)
    assert done.returncode == 1
    assert "error[picture-missing]" in done.stderr
    assert files(folder / "build") == before


def test_another_picture_is_a_change_that_a_locked_build_refuses(folder: Path) -> None:
    run("build", folder=folder)
    (folder / "source" / "pictures" / "map.png").write_bytes(png("RGB"))
    done = run("build", "--locked", folder=folder)
    assert done.returncode == 1
    assert "the lock would change: beria: card changed" in done.stderr


def test_a_former_edition_can_be_compared_without_its_pictures(folder: Path) -> None:
    run("build", folder=folder)
    old = folder / "old"
    old.mkdir()
    for name in ("cards.yaml", "cards.lock"):
        shutil.copy(folder / "source" / name, old / name)
    same = run("changes", "old/cards.yaml", folder=folder)
    assert (same.returncode, same.stdout, same.stderr) == (0, "No card has changed.\n", "")
    (folder / "source" / "pictures" / "map.png").write_bytes(png("RGB"))
    other = run("changes", "old/cards.yaml", folder=folder)
    assert "- **Beria**" in other.stdout
