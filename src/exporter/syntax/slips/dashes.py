"""The hyphens that begin the items of lists: where they may not stand, and what is none."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.source import Span
from exporter.syntax.slips.trouble import Trouble

_FIELD_ITEM = re.compile(r"[ ]*(-) +[\w-]+[ ]*:(?: |$)")
_TEXT_ITEM = re.compile(r"[ ]*(-)[ ]+[^&!{\[\"'\s-]")
_FIELD = re.compile(r"([ ]*)(?:- +)?([\w-]+)[ ]*:(?= |$)")
_WRONG = re.compile("[ ]*([–—−•·*]|--+) +[\\w-]+:")
_DOUBLE = re.compile(r"[ ]*- +(-) +[\w-]+:")
_CARDS = re.compile(r"^cards[ ]*:", re.MULTILINE)


def of_a_text(trouble: Trouble) -> Diagnostic | None:
    """A list of a text that stands as far left as the cards, so that a card seems to begin."""
    start = trouble.region.start
    if not start or trouble.match(start, _FIELD_ITEM):
        return None
    found = trouble.match(start, _TEXT_ITEM)
    return found and _outside_text(found)


def inside(trouble: Trouble) -> Diagnostic | None:
    """A hyphen between the columns where a list could go on."""
    if "expected <block end>, but found" not in trouble.problem:
        return None
    return stray(trouble) if trouble.source.text.startswith("- ", trouble.at) else None


def stray(trouble: Trouble) -> Diagnostic:
    _, line = trouble.line(trouble.at)
    here = Span(trouble.at, trouble.at + 1)
    if not _FIELD_ITEM.match(line):
        return _outside_text(here) if trouble.in_block else _out_of_line(here)
    if not _CARDS.search(trouble.source.text):
        return _without_cards(here)
    if missing := _first_missing(trouble):
        return missing
    begins = trouble.source.text.find("-", trouble.region.start)
    related = ((Span(begins, begins + 1), "a card begins here"),) if trouble.region.start else ()
    return _out_of_line(
        here,
        "begin each card in the same column; "
        "remove the '-' if the line belongs to what stands above it",
        related,
    )


def _first_missing(trouble: Trouble) -> Diagnostic | None:
    """The first item of this hyphen's list, if it begins with the same field and no hyphen."""
    start, line = trouble.line(trouble.at)
    item, column = _FIELD.match(line), trouble.at - start
    first = None
    while item and start > trouble.region.start:
        start, line = trouble.line(start - 1)
        found = _FIELD.match(line)
        if line.strip() and len(line) - len(line.lstrip(" ")) < column:
            break
        if found and found[2] == item[2] and "-" not in line[: found.start(2)]:
            first = Span(start + found.start(2), start + found.end(2))
    # Above the list stands the name of the field that it belongs to, and nothing else.
    if (
        not first
        or not line.rstrip().endswith(":")
        or start + len(line) + 1 != trouble.line(first.start)[0]
    ):
        return None
    return Diagnostic(
        code="missing-dash",
        message=f"a '- ' is missing before '{trouble.source.text[first.start : first.end]}'",
        span=first,
        help="begin each item of the list with a hyphen and a space, all in the same column",
    )


def wrong(trouble: Trouble) -> Diagnostic | None:
    """A sign that looks like the hyphen of a list, or one hyphen too many."""
    if found := trouble.nearby(_DOUBLE):
        return Diagnostic(
            code="stray-dash",
            message="this second '-' begins a list inside the list",
            span=found,
            help="remove it",
        )
    found = trouble.nearby(_WRONG)
    return found and Diagnostic(
        code="wrong-dash",
        message=f"'{trouble.source.text[found.start : found.end]}' begins no item of a list",
        span=found,
        help="begin it with a hyphen and a space: '- '",
    )


def _out_of_line(
    span: Span, help_: str = "", related: tuple[tuple[Span, str], ...] = ()
) -> Diagnostic:
    return Diagnostic(
        code="stray-dash",
        message="this '-' does not line up with the '-' of a list",
        span=span,
        help=help_ or "begin all items of the list in the same column",
        related=related,
    )


def _outside_text(span: Span) -> Diagnostic:
    return Diagnostic(
        code="stray-dash",
        message="this '-' stands too far left to belong to the text above it",
        span=span,
        help="indent it like the lines above it",
    )


def _without_cards(span: Span) -> Diagnostic:
    return Diagnostic(
        code="stray-dash",
        message="a list begins here that belongs to no field",
        span=span,
        help="write 'cards:' on a line of its own before the first card",
    )
