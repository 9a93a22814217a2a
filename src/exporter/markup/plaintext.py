"""From the Markdown parser's tokens to plain text, with the place of each character."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown_it.token import Token

from exporter.markup.wrong import Mistake
from exporter.model import Block, Cloze, Style, Styled, Text, Written

_STYLES = {"strong": Style.STRONG, "em": Style.EMPHASIS}
_UNEVEN = re.compile(r"^[ \n]|\t|[ \n][ \n]")  # what is not added as it stands
DEEPEST = 8  # lists inside each other; paper has no room to indent more
_RUNS = re.compile(r"[ \t\n]+|[^ \t\n]+")


@dataclass(slots=True)
class Builder:
    """Takes tokens one after the other; ``offsets`` says where each character was typed.

    Without ``placed`` it does not, and mistakes have no place: the offsets of all characters
    are most of the work, and asked for only where something is wrong.
    """

    source: str
    placed: bool = True
    plain: str = ""
    offsets: list[int] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    too_deep: int | None = None  # the line, counted from 0, where lists get too deep
    _blocks: list[Block] = field(default_factory=list)
    _styles: list[Styled] = field(default_factory=list)
    _clozes: list[Cloze] = field(default_factory=list)
    _depth: int = 0
    _marker: str = ""

    def text(self, origin: Written) -> Text:
        """All that was taken."""
        return Text(
            self.plain,
            tuple(self._blocks),
            tuple(self._styles),
            tuple(self._clozes),
            origin=origin,
        )

    def block(self, token: Token) -> None:
        """Take a token that is a paragraph, or opens or closes a list or an item."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._depth += 1
                if self._depth > DEEPEST and self.too_deep is None:
                    self.too_deep = token.map[0] if token.map else 0
            case "bullet_list_close" | "ordered_list_close":
                self._depth -= 1
            case "list_item_open":
                self._marker = f"{token.info}." if token.info else "•"
            case "inline":
                self._paragraph(token)
            case _:
                pass  # a paragraph's and an item's ends: the inline token says it all

    def _paragraph(self, token: Token) -> None:
        if self._blocks:
            self._add("\n", [len(self.source)])
        start = len(self.plain)
        self._inline(token, start)
        self.plain = self.plain.rstrip(" ")
        del self.offsets[len(self.plain) :]
        self._blocks.append(Block(start, len(self.plain), self._depth, self._marker))
        self._marker = ""

    def _inline(self, token: Token, start: int) -> None:
        places = self._places(token)
        opened: list[tuple[int, Token]] = []
        cursor = 0
        for child in token.children or []:
            match child.type.rpartition("_"):
                case (_, _, "text"):
                    self._words(child.content, places[cursor:], start)
                    cursor += len(child.content)
                case (_, _, "special"):
                    cursor += len(child.markup)
                    self._add(child.content, places[cursor - len(child.content) : cursor])
                case (_, _, "mistake"):
                    self._mistake(child.meta["mistake"], places)
                case (_, _, "open"):
                    opened.append((len(self.plain), child))
                    cursor += child.meta.get("length", len(child.markup))
                case (name, _, "close"):
                    self._close(name, *opened.pop())
                    cursor += child.meta.get("length", len(child.markup))
                case (_, _, "hardbreak"):
                    self._words(" ", places[cursor:], start)
                    rest = token.content[cursor + 2 :]
                    cursor += 2 + len(rest) - len(rest.lstrip(" \t"))
                case _:
                    raise ValueError(child.type)

    def _close(self, name: str, start: int, opening: Token) -> None:
        end = len(self.plain)
        if name in _STYLES:
            self._styles.append(Styled(start, end, _STYLES[name]))
            return
        hint, number = opening.meta["hint"], opening.meta["number"]
        self._clozes.append(Cloze(start, end, number, hint, marked=True, hinted=bool(hint)))

    def _words(self, content: str, places: list[int], start: int) -> None:
        """Add text, any white space as one space, none at a block's start."""
        if not _UNEVEN.search(content):
            self._add(content.replace("\n", " "), places[: len(content)])
            return
        for run in _RUNS.finditer(content):
            if not run.group().isspace():
                self._add(run.group(), places[run.start() : run.end()])
            elif len(self.plain) > start and not self.plain.endswith(" "):
                self._add(" ", places[run.start() : run.start() + 1])

    def _add(self, text: str, places: list[int]) -> None:
        self.plain += text
        if self.placed:
            self.offsets += places

    def _mistake(self, mistake: Mistake, places: list[int]) -> None:
        if self.placed:
            start, end = places[mistake.start], places[mistake.end - 1] + 1
            mistake = mistake._replace(start=start, end=end)
        self.mistakes.append(mistake)

    def _places(self, token: Token) -> list[int]:
        """Where each character of a paragraph's Markdown stands in the source.

        The parser strips the indentation and the list markers off a paragraph's lines.
        """
        if not self.placed:
            return []
        lines = self.source.split("\n")
        first = token.map[0] if token.map else 0
        offset = sum(len(line) + 1 for line in lines[:first])
        places: list[int] = []
        for line, content in zip(lines[first:], token.content.split("\n"), strict=False):
            column = len(line.rstrip()) - len(content.rstrip())
            places += range(offset + column, offset + column + len(content) + 1)
            offset += len(line) + 1
        return places
