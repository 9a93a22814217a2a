"""What must hold of this repository itself."""

import re
import subprocess
import sys
from pathlib import Path

from exporter import pipeline, schema
from exporter.diagnostics import Diagnostics
from tests.reading import ROOT, numbered_deck

_TABLE = re.compile(r"(<!-- fields: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def readme_with_tables(text: str) -> str:
    return _TABLE.sub(lambda m: m[1] + getattr(schema, m[2]).table() + m[3], text)


def test_the_deck_has_no_mistakes_and_no_warnings() -> None:
    diagnostics = Diagnostics()
    numbered = numbered_deck(diagnostics)
    assert [d.message for d in diagnostics] == []
    pipeline.check_formats(numbered.deck, (), diagnostics)
    assert [d.message for d in diagnostics] == []


def test_the_lock_is_that_of_the_deck() -> None:
    assert [str(difference) for difference in numbered_deck(Diagnostics()).differences] == []


def test_the_readme_shows_the_fields_as_they_are() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme_with_tables(text) == text
    assert len(_TABLE.findall(text)) == 8


def test_every_link_of_the_readme_to_a_file_leads_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_text_has_the_same_line_ends_on_every_system() -> None:
    listed = ["git", "ls-files", "--eol", "-z"]
    done = subprocess.run(listed, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    files = [line.split("\t") for line in done.stdout.split("\0") if line]
    told = {name: ends.split() for ends, name in files}
    changed = {
        name for name, ends in told.items() if ends[0] == "i/crlf" and ends[2] != "attr/-text"
    }
    assert changed == set()
    assert told["source/cards.lock"][2:] == ["attr/text=auto", "eol=lf"]
    pictures = [name for name in told if name.endswith((".png", ".jpg", ".ttf"))]
    assert [name for name in pictures if told[name][2] != "attr/-text"] == []


def test_nothing_imports_upward() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
