"""The card's look: it can be read by day and by night, and needs nothing from elsewhere."""

from __future__ import annotations

import re

import pytest

from exporter.formats.anki import notetype

DAY, NIGHT = re.findall(r"\{([^{}]*--ink:[^{}]*)\}", notetype.stylesheet())
ANKIS_NIGHT = "#2c2c2c"  # what the desktop program lays behind a card at night
LEAST = 4.5  # for text, WCAG 2.2, success criterion 1.4.3


def colours(rule: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", rule))


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_of_black_and_white_is_the_greatest() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("colour", ["ink", "quiet", "accent"])
@pytest.mark.parametrize("rule", [DAY, NIGHT], ids=["day", "night"])
def test_text_can_be_read_on_its_paper(rule: str, colour: str) -> None:
    found = colours(rule)
    assert contrast(found[colour], found["paper"]) >= LEAST


@pytest.mark.parametrize("colour", ["ink", "quiet", "accent"])
def test_text_can_be_read_on_the_background_of_ankis_own_night(colour: str) -> None:
    assert contrast(colours(NIGHT)[colour], ANKIS_NIGHT) >= LEAST


@pytest.mark.parametrize("rule", [DAY, NIGHT], ids=["day", "night"])
def test_an_asked_cloze_can_be_read_on_its_tint(rule: str) -> None:
    found = colours(rule)
    assert contrast(found["accent"], found["tint"]) >= LEAST


@pytest.mark.parametrize("part", [notetype.front(), notetype.back(), notetype.stylesheet()])
def test_a_card_runs_no_script_and_fetches_nothing(part: str) -> None:
    assert not re.search(r"<script|javascript:|\son\w+=|https?:|//|url\(|@import|src=", part)


def test_both_sides_show_only_fields_that_there_are() -> None:
    named = re.findall(r"\{\{(?:[#/^]|\w+:)?([^{}]+)\}\}", notetype.front() + notetype.back())
    assert set(named) <= {field.name for field in notetype.FIELDS}
