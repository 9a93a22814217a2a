"""The checked deck: what every format is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Flag
from itertools import pairwise
from typing import Literal, NamedTuple, Protocol

from exporter.source import Span
from exporter.values import Calendar, Found

NOWHERE = Span(0, 0)
HIGHEST_NUMBER = 500
"""Of a cloze; Anki reads c501 as c500, so that two cards would become one."""
FIRST_CHANGE = 1767225600  # 1 January 2026: the time of a card of which no change is recorded

Policy = Literal["auto", "dates", "numbers", "marked", "none"]
PaperName = Literal["a4", "letter", "a5"]
ProfileName = Literal["standard", "large", "spaced"]
DuplexName = Literal["long", "short", "manual", "fold"]
PictureKind = Literal["png", "jpeg"]
Side = Literal["answer", "both"]


class Style(Flag):
    """How a stretch of text is set apart."""

    PLAIN = 0
    STRONG = 1
    EMPHASIS = 2


class Styled(NamedTuple):
    """A stretch of text in one style, offsets half-open."""

    start: int
    end: int
    style: Style


class Block(NamedTuple):
    """A paragraph: alone (depth 0) or in a list (depth counts the lists around it).

    The first paragraph of a list's item carries its marker: "•", or "1." for a numbered list.
    """

    start: int
    end: int
    depth: int = 0
    marker: str = ""


class Cloze(NamedTuple):
    """An answer that is hidden; ``number`` is its cloze number, 0 while it has none.

    ``found`` is what the recogniser says of the answer, also where it was marked by hand.
    The hint of one that is ``hinted`` is the author's own.
    """

    start: int
    end: int
    number: int = 0
    hint: str = ""
    found: Found | None = None
    marked: bool = False
    hinted: bool = False


class Shown(NamedTuple):
    """Text to be read."""

    text: str
    style: Style = Style.PLAIN


class Hidden(NamedTuple):
    """An answer, in its styles."""

    cloze: Cloze
    answer: tuple[Shown, ...]

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.answer)


Part = Shown | Hidden


class Written(Protocol):
    """A text as its author wrote it: ``text`` is with markup, ``span`` where all of it stands."""

    @property
    def text(self) -> str: ...
    @property
    def span(self) -> Span: ...

    def place(self, plain: str, start: int, end: int) -> Span:
        """Where a stretch of the text free of markup stands; offsets in ``plain``, half-open."""


@dataclass(frozen=True, slots=True)
class Text:
    """Text free of markup: plain characters, and what stands where in them.

    ``plain`` joins the blocks with newlines; all offsets count its characters.
    ``clozes`` are sorted and disjoint, and none crosses a block's end.
    ``found`` is every date and number in it, hidden or not.
    """

    plain: str = ""
    blocks: tuple[Block, ...] = ()
    styles: tuple[Styled, ...] = ()
    clozes: tuple[Cloze, ...] = ()
    found: tuple[Found, ...] = ()
    origin: Written | None = field(default=None, compare=False, repr=False)

    def answer(self, cloze: Cloze) -> str:
        return self.plain[cloze.start : cloze.end]

    def place(self, start: int, end: int) -> Span | None:
        """Where a stretch of it is written; None if it was not read from a source."""
        return self.origin.place(self.plain, start, end) if self.origin else None

    def parts(self, block: Block) -> Iterator[Part]:
        """A block cut at its clozes and styles; joined again, the parts are the block."""
        position = block.start
        for cloze in self.clozes:
            if cloze.start >= block.end:
                break
            if block.start <= cloze.start:
                yield from self._shown(position, cloze.start)
                yield Hidden(cloze, tuple(self._shown(cloze.start, cloze.end)))
                position = cloze.end
        yield from self._shown(position, block.end)

    def _shown(self, start: int, end: int) -> Iterable[Shown]:
        inside = [s for s in self.styles if s.start < end and start < s.end]
        if not inside:  # most of a card's text, for which there is nothing to sort
            return (Shown(self.plain[start:end]),) if start < end else ()
        return self._styled(start, end, inside)

    def _styled(self, start: int, end: int, inside: list[Styled]) -> Iterator[Shown]:
        edges = {start, end, *(e for s in inside for e in (s.start, s.end) if start < e < end)}
        ordered = sorted(edges)
        for left, right in pairwise(ordered):
            style = Style.PLAIN
            for styled in inside:
                if styled.start <= left < styled.end:
                    style |= styled.style
            yield Shown(self.plain[left:right], style)


class Reference(NamedTuple):
    """Where a fact can be looked up."""

    title: str
    url: str = ""


class Correction(NamedTuple):
    """What was claimed, what is right, and where that is shown."""

    given: Text
    corrected: Text
    source: Reference | None = None


_NO_FIELDS: Mapping[str, Span] = {}


class Origin(NamedTuple):
    """Where an object and its fields stand in the source.

    An item of a list has a name with its place in the list: "show.0".
    """

    span: Span = NOWHERE
    fields: Mapping[str, Span] = _NO_FIELDS

    def field(self, name: str) -> Span:
        """The span of a field, or of the whole where the field is not written."""
        return self.fields.get(name, self.span)


class Raster(NamedTuple):
    """A picture file that has been looked through.

    ``width`` and ``height`` are in pixels, as it is seen. ``orientation`` says how what is
    stored is to be turned and mirrored for that (1 to 8, as in EXIF; 1: not at all).
    ``digest`` is the SHA-256 of the file, in hexadecimal digits. A ``grey`` one has no colour.
    """

    data: bytes
    kind: PictureKind
    width: int
    height: int
    digest: str
    orientation: int = 1
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A card's picture: its file as the author names it, and what it shows in words.

    ``side`` says whether it is shown with the answer only, or with the question as well.
    There is no ``raster`` until the file has been read.
    """

    file: str
    alt: str
    credit: str = ""
    side: Side = "answer"
    raster: Raster | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Event:
    """A short name for what happened on a date of the card; ``date`` is as in its text."""

    date: str
    label: str
    value: Calendar | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Card:
    """One card of the source: a note in Anki, a section on paper.

    ``changed`` is when its content last changed, in seconds since 1970.
    """

    id: str
    title: Text
    text: Text
    note: Text | None = None
    corrections: tuple[Correction, ...] = ()
    sources: tuple[Reference, ...] = ()
    tags: tuple[str, ...] = ()
    image: Picture | None = None
    events: tuple[Event, ...] = ()
    policy: Policy | None = None
    show: tuple[str, ...] = ()
    hide_others: bool = False
    changed: int = FIRST_CHANGE
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)

    @property
    def clozes(self) -> tuple[Cloze, ...]:
        return self.title.clozes + self.text.clozes


class Subset(NamedTuple):
    """Some of a deck's cards, by their ids; ``name`` tells their sheets from those of all."""

    name: str
    ids: frozenset[str]


class Print(NamedTuple):
    """How the sheets are to be printed.

    ``back_offset`` moves the backs of flashcards to the right and up, in millimetres;
    ``calibration`` asks for the pages by which to find it. ``fonts`` are the files of a
    typeface, to be used in place of the usual one.
    """

    paper: PaperName = "a4"
    profile: ProfileName = "standard"
    word_bank: bool = True
    fold_strip: bool = True
    duplex: DuplexName = "long"
    back_offset: tuple[float, float] = (0.0, 0.0)
    calibration: bool = False
    fonts: tuple[bytes, ...] = ()
    subset: Subset | None = None


@dataclass(frozen=True, slots=True)
class Deck:
    """All cards, in the order of the source; its ``years`` are what its ``period`` says."""

    id: str
    title: str
    language: str
    cards: tuple[Card, ...]
    description: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    tags: tuple[str, ...] = ()
    period: str = ""
    years: Calendar | None = None
    policy: Policy = "auto"
    print: Print = field(default_factory=Print)
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)
