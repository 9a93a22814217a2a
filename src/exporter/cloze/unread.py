"""Words like numbers that no rule reads, and why."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.cloze.roman import ROMAN
from exporter.cloze.tokens import Line, Token


def unread(line: Line) -> Iterator[tuple[Token, str, str]]:
    """Each such word with the name of the rule that passes it over, and the reason."""
    words = line.words
    for index, token in enumerate(line[: line.size]):
        scale = token.lower in words.scales or token.lower in words.vague_scales
        if not scale and token.text not in ROMAN:
            continue
        if roman_numeral(line, index):
            yield line[index], "roman numeral", f"'{line[index].text}' follows a name"
        elif vague_scale(line, index):
            yield line[index], "vague scale", f"'{line[index].text}' has no count"


def roman_numeral(line: Line, index: int) -> bool:
    """Capitals I, V and X behind a name number it: Henry VIII, Sputnik II."""
    if line[index].text not in ROMAN or line.glued(index):
        return False
    return line.is_capitalised(index - 1) and line.lower(index - 1) not in line.words.openers


def vague_scale(line: Line, index: int) -> bool:
    """A scale word without a count: hundreds of men, several thousand, dozens."""
    words, word = line.words, line.lower(index)
    if word not in words.scales and word not in words.vague_scales:
        return False
    return word in words.vague_scales or line.lower(index - 1) in words.vague
