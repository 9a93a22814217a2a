"""Decks for the sheets' tests, written in a small notation: "In {1954} he …", one block a line."""

from __future__ import annotations

import re

from exporter.model import (
    Block,
    Card,
    Cloze,
    Correction,
    Deck,
    Event,
    Reference,
    Style,
    Styled,
    Text,
)
from exporter.values import Calendar, Found, Moment, Precision

_ITEM = re.compile(r"( *)(-|\d+\.) ")
_MARKED = re.compile(r"\{([^}]*)\}|\*([^*]*)\*")
_YEAR = re.compile(r"\b[12]\d{3}\b")


def text(written: str) -> Text:
    """``{answer}`` is hidden, ``*word*`` stressed, a line that starts with ``-`` or ``1.`` an item."""
    plain = ""
    blocks: list[Block] = []
    clozes: list[Cloze] = []
    styles: list[Styled] = []
    for line in written.split("\n"):
        item = _ITEM.match(line)
        start = len(plain)
        for piece, answer, stressed in _pieces(line[item.end() if item else 0 :]):
            if answer:
                clozes.append(_cloze(len(plain), piece, len(clozes) + 1))
            if stressed:
                styles.append(Styled(len(plain), len(plain) + len(piece), Style.EMPHASIS))
            plain += piece
        depth = len(item[1]) // 2 + 1 if item else 0
        marker = ("•" if item[2] == "-" else item[2]) if item else ""
        blocks.append(Block(start, len(plain), depth, marker))
        plain += "\n"
    found = tuple(_year(match.start(), match[0]) for match in _YEAR.finditer(plain))
    return Text(plain[:-1], tuple(blocks), tuple(styles), tuple(clozes), found)


def _pieces(line: str) -> list[tuple[str, bool, bool]]:
    pieces, end = [], 0
    for match in _MARKED.finditer(line):
        pieces.append((line[end : match.start()], False, False))
        pieces.append((match[1] or match[2], match[1] is not None, match[2] is not None))
        end = match.end()
    return [*pieces, (line[end:], False, False)]


def _cloze(start: int, answer: str, number: int) -> Cloze:
    found = _year(0, answer) if _YEAR.fullmatch(answer) else None
    return Cloze(start, start + len(answer), number, found=found, marked=True)


def _year(start: int, digits: str) -> Found:
    value = Calendar(Moment(Precision.YEAR, int(digits)))
    return Found(start, start + len(digits), "date", "year", value, "year", "test")


def card(id_: str, title: str, written: str, **others: object) -> Card:
    return Card(id_, text(title), text(written), **others)  # type: ignore[arg-type]


def deck(*cards: Card, title: str = "Poland and her neighbours, 1526–1830") -> Deck:
    return Deck("test", title, "en-GB", cards, authors=("The editors",), licence="CC-BY-4.0")


LUBLIN = card(
    "lublin",
    "The Union of Lublin, {1569}",
    "On {1 July} {1569} the parliaments of Poland and Lithuania, meeting at {Lublin}, agreed to "
    "a real union: two states with one elected king, one Sejm and a single foreign policy. "
    "Before the vote King {Zygmunt II August} had moved the Kyiv land (Київщина).\n"
    "Zygmunt died without an heir in {1572}, and the *Jagiellonian* dynasty ended with him.\n"
    "- Liberum veto: from {1652} a single deputy could break up a session of the Sejm.\n"
    "- Szlachta: roughly {8–10%} of the people were nobles.\n"
    "  1. All could vote.\n"
    "  2. Few were rich.\n"
    "- Partitions: {1772}, {1793} and {1795}.",
    note=text("A note of the editors."),
    corrections=(
        Correction(
            text("signed on 4 July 1569"),
            text("It was signed on 1 July."),
            Reference("The Sejm's diary", "https://example.org/diary/1569"),
        ),
    ),
    sources=(Reference("A history", "https://www.example.org/" + "long-address/" * 14),),
    tags=("poland", "constitution"),
    events=(Event("1569", "Union of Lublin"), Event("1572", "last Jagiellon dies")),
)
MOHACS = card(
    "mohacs",
    "Hungary after Mohács",
    "On {29 August 1526} the army of Sultan {Süleyman} destroyed the Hungarian host. When Buda "
    "fell in {1541} the kingdom broke into {three} parts.\n"
    "- Székesfehérvár, the coronation city, was lost in {1543}.",
    tags=("hungary",),
)
PAPER_ONLY = card("sources", "How to read a source", "Ask who wrote it, when, and for whom.")

SMALL = deck(LUBLIN, MOHACS, PAPER_ONLY)

_POLISH = "Zażółć gęślą jaźń w Szczebrzeszynie, gdzie chrząszcz brzmi w trzcinie."
_HUNGARIAN = "Árvíztűrő tükörfúrógép Székesfehérvárott, az őszi esőben."
_GREEK = "Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία, Φιλική Εταιρεία."
_VIETNAMESE = "Nguyễn Huệ đại phá quân Thanh ở Ngọc Hồi, Đống Đa."
_CYRILLIC = "Съешь же ещё этих мягких французских булок; ґанок, їжак, џеп, ѓон."
_LONG_WORD = "Konstantynopolitańczykowianeczka" * 6

TORTURE = deck(
    card("one", "One", "Yes."),
    card("one-gap", "Gap", "{1}"),
    card(
        "scripts",
        f"{_POLISH} {_GREEK}",
        "\n".join(
            f"{line} {{{1700 + n}}}"
            for n, line in enumerate((_POLISH, _HUNGARIAN, _GREEK, _VIETNAMESE, _CYRILLIC))
        ),
    ),
    card("accents", "Stress: за́мок, замо́к, А́нна", "За́мок {замо́к} x̄ ŷ ạ̄ na\u0308ive e\u0301."),
    card("long", _LONG_WORD, f"Before {_LONG_WORD} {{{_LONG_WORD}}} after."),
    card("bullets", "Sixty bullets", "\n".join(f"- Point {n}: {{{1900 + n}}}." for n in range(60))),
    card("numbers", "A numbered list", "\n".join(f"{n}. Step {{{n}}}." for n in range(95, 106))),
    card("nested", "Nested", "\n".join(f"{'  ' * n}- depth {n} {{answer {n}}}" for n in range(9))),
    card(
        "leftwards",
        "From right to left: שלום, سلام",
        "He said שלום עולם (in 1948), and {السلام عليكم} in {1962}.\n"
        "בשנת {1948} הוקמה {מדינת ישראל} בתל אביב (14 במאי).\n- פריט ראשון {1967}",
    ),
    card("others", "საქართველო, Հայաստան", "ℝ ∮ ⇔ ⌊x⌋ 𝔸 {Երևան} ☺ {😀}"),
    card("maths", "Signs ± × ÷ ≤ ≥ ≠ ≈ √ ∞ ∑ π µ ° ′ ″", "½ ⅓ x² − 4 = {0}, → ← ↑ ↓ € £ ₽ (a\\b)"),
    card("markup", "<b>c1::x</b> (y)", "&amp; <img src='/etc/passwd'> __no__ )Tj (\\ {z}"),
    card("answer", "A long answer", f"He said: {{{'a word and another ' * 14}}}, and left."),
    card("words", "Many words", " ".join(f"Word{n} {{{n} million}}." for n in range(300))),
    card(
        "apparatus",
        "Apparatus " * 12,
        "Text {here}.",
        note=text("A note. " * 80),
        corrections=tuple(
            Correction(
                text(f"given {n} " * 9),
                text(f"corrected {n} " * 30),
                Reference(f"Title {n}", "https://example.org/" + "x" * 150),
            )
            for n in range(12)
        ),
        sources=tuple(
            Reference(f"Source {n} " * 12, f"https://example.org/{n}") for n in range(30)
        ),
        tags=tuple(f"tag-number-{n}" for n in range(14)),
        events=tuple(
            Event(f"{n} December {1700 + n} – 5 February {1800 + n}", f"event number {n} " * 4)
            for n in range(40)
        ),
    ),
    title="Torture::" + "a very long title that goes on " * 8,
)
