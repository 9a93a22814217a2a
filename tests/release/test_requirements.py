"""The libraries that releases are made with."""

import re
import tomllib

from exporter.release import requirements
from tests.release.clones import ROOT

TEXT = (ROOT / requirements.NAME).read_text(encoding="utf-8")


def test_every_library_of_the_program_is_pinned_within_its_range() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = requirements.parse(TEXT)
    ranges = [re.fullmatch(r"([\w-]+)>=([\d.]+)", wanted) for wanted in project["dependencies"]]
    assert all(ranges)
    for wanted in filter(None, ranges):
        pinned = pins[wanted[1].lower()].split(".")
        assert [int(part) for part in pinned] >= [int(part) for part in wanted[2].split(".")]


def test_every_pin_has_hashes_and_no_address() -> None:
    lines = [line for line in TEXT.splitlines() if line and not line.lstrip().startswith("#")]
    entries = re.split(r"^(?=\S)", "\n".join(lines), flags=re.MULTILINE)[1:]
    assert len(entries) == len(requirements.parse(TEXT)) >= 4
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in TEXT


def test_another_version_is_a_deviation_and_a_missing_library_is_not() -> None:
    there = {"genanki": "0.13.1", "reportlab": "5.1.0"}
    pins = {"genanki": "0.13.1", "reportlab": "5.0.9", "colorama": "0.4.6"}
    assert list(requirements.deviations(pins, there.get)) == [
        "reportlab 5.1.0 is installed, but requirements-release.txt pins 5.0.9"
    ]
