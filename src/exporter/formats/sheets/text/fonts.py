"""The fonts in use: which cut is set in which, and what is remembered as long as that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import ParamSpec, TypeVar, cast

from exporter.formats.sheets.text.cuts import PLAIN, Cut, Font, Spacing, clusters
from exporter.formats.sheets.text.font_files import FontFile, vendored
from exporter.formats.sheets.text.typeface import Typeface

__all__ = [
    "PLAIN",
    "Cut",
    "Font",
    "Spacing",
    "clusters",
    "font",
    "is_given",
    "missing",
    "remembered",
    "spaced",
]

_P = ParamSpec("_P")
_R = TypeVar("_R")

# What stands in where a cut lacks a character.
_BACKUPS = {
    Cut.REGULAR: Cut.FALLBACK,
    Cut.ITALIC: Cut.REGULAR,
    Cut.SERIF: Cut.SEMIBOLD,
    Cut.SEMIBOLD: Cut.BOLD,
    Cut.BOLD_ITALIC: Cut.BOLD,
    Cut.BOLD: Cut.FALLBACK_BOLD,
    Cut.FALLBACK_BOLD: Cut.REGULAR,
}
_BLANK = {Cut.FALLBACK: Cut.REGULAR, Cut.FALLBACK_BOLD: Cut.BOLD}  # their own are far wider
_STROKE = 0.035  # ems; as much heavier as bold is than regular in Source Sans
_UPRIGHT = {Cut.ITALIC: Cut.REGULAR, Cut.BOLD_ITALIC: Cut.BOLD}


@dataclass(frozen=True, slots=True)
class _Setting:
    spacing: Spacing = PLAIN
    typeface: Typeface | None = None

    @property
    def upright(self) -> bool:
        """Whether there are no italics."""
        no_italics = self.typeface is not None and self.typeface.italic is None
        return self.spacing.upright or no_italics


_setting = _Setting()
_measured: list[Callable[[], None]] = []  # empty what is remembered about words' widths


def remembered(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """A function whose last results are kept, as long as the spacing of letters stays."""
    kept = lru_cache(maxsize=1 << 13)(function)
    _measured.append(kept.cache_clear)
    return cast("Callable[_P, _R]", kept)


@contextmanager
def spaced(spacing: Spacing, typeface: Typeface | None = None) -> Iterator[None]:
    """Within, all text is measured with this spacing, and set in this typeface if one is given."""
    global _setting
    former, _setting = _setting, _Setting(spacing, typeface)
    if former != _setting:
        _forget()
    try:
        yield
    finally:
        changed, _setting = former != _setting, former
        if changed:
            _forget()


def _forget() -> None:
    for clear in _measured:
        clear()


def font(cut: Cut) -> Font:
    """A cut, backed by those that have other letters."""
    cut = _UPRIGHT.get(cut, cut) if _setting.upright else cut
    return _given(cut, _setting) if _setting.typeface else _vendored(cut, _setting)


def is_given() -> bool:
    """Whether text is set in a typeface that the user gave."""
    return _setting.typeface is not None


@cache
def _vendored(cut: Cut, setting: _Setting) -> Font:
    backup, blank = _BACKUPS.get(cut), _BLANK.get(cut)
    return Font(
        _file(cut),
        setting.spacing,
        backup=partial(_vendored, backup, setting) if backup else None,
        blank=partial(font, blank) if blank else None,
        mixed=_is_mixed(setting),
    )


@lru_cache(maxsize=64)
def _given(cut: Cut, setting: _Setting) -> Font:
    typeface = setting.typeface
    assert typeface
    stroke = 0.0
    match cut:
        case Cut.REGULAR:
            file = typeface.regular
        case Cut.ITALIC:
            file = typeface.italic or typeface.regular
        case Cut.BOLD_ITALIC if typeface.bold_italic:
            file = typeface.bold_italic
        case _ if typeface.bold:
            file = typeface.bold
        case _:
            file, stroke = typeface.stroked, _STROKE
    return Font(
        file,
        setting.spacing,
        backup=partial(_vendored, cut, setting),
        stroke=stroke,
        mixed=_is_mixed(setting),
    )


def _is_mixed(setting: _Setting) -> bool:
    return setting.typeface is not None and setting.typeface.bold is None


@cache
def _file(cut: Cut) -> FontFile:
    return vendored(cut.value)


def missing(text: str) -> str:
    """What of a text cannot be printed, each character once, in order of appearance."""
    if not any(map(_is_lacking, set(text))):  # sooner known than what comes in which order
        return ""
    return "".join(filter(_is_lacking, dict.fromkeys(text)))


@remembered
def _is_lacking(character: str) -> bool:
    return font(Cut.REGULAR).having(character) is None
