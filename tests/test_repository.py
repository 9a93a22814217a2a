"""What must hold of this repository itself."""

import re
import subprocess
import sys
import time
from pathlib import Path

from exporter import pipeline, schema
from exporter.diagnostics import Diagnostics
from exporter.lock import Numbered

ROOT = Path(__file__).parents[1]
_TABLE = re.compile(r"(<!-- fields: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def readme_with_tables(text: str) -> str:
    return _TABLE.sub(lambda m: m[1] + getattr(schema, m[2]).table() + m[3], text)


def read_deck(diagnostics: Diagnostics) -> Numbered:
    _, former = pipeline.read_lock(ROOT / "source" / "cards.lock", diagnostics)
    source = pipeline.read(ROOT / "source" / "cards.yaml", diagnostics)
    numbered = pipeline.load(source, former, int(time.time()), diagnostics)
    assert numbered is not None
    return numbered


def test_the_deck_has_no_mistakes_and_no_warnings() -> None:
    diagnostics = Diagnostics()
    numbered = read_deck(diagnostics)
    assert [d.message for d in diagnostics] == []
    pipeline.export(numbered.deck, (), diagnostics)
    assert [d.message for d in diagnostics] == []


def test_the_lock_is_that_of_the_deck() -> None:
    assert [str(difference) for difference in read_deck(Diagnostics()).differences] == []


def test_the_readme_shows_the_fields_as_they_are() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme_with_tables(text) == text
    assert len(_TABLE.findall(text)) == 6


def test_every_link_of_the_readme_to_a_file_leads_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_nothing_imports_upward() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
