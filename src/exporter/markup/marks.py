"""Clozes marked by hand, as a rule of the Markdown parser.

``[[answer]]``, ``[[answer|hint]]`` and Anki's ``{{c3::answer::hint}}``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from exporter.markup import wrong
from exporter.markup.wrong import Mistake
from exporter.model import HIGHEST_NUMBER

_OPENING = re.compile(r"\[\[|\{\{c(\d{1,9})::(?!:)", re.ASCII)
# What a hand makes of Anki's marks: a brace or a colon too few, "{{c1,2::", "{{1::".
_MALFORMED = re.compile(r"\{\{\s*c[\s\d,-]*:+|\{\{\s*\d+\s*::|\{c\d+::", re.ASCII | re.IGNORECASE)
_FAR = 1000
_BACKSLASH = re.compile(r"\\([!-/:-@\[-`{-~])")  # CommonMark 0.31, 2.4
_ESCAPED = re.compile(r"\\.", re.DOTALL)


class _Mark(NamedTuple):
    """A mark's inside: the answer's end, where the mark itself ends, and its hint."""

    start: int
    answer_end: int
    end: int
    hint: str
    number: int


def rule(state: StateInline, silent: bool) -> bool:
    """Parse a mark at the parser's position into cloze tokens, or report its mistake."""
    opening = _OPENING.match(state.src, state.pos, state.posMax)
    if opening is None:
        return _stray(state)
    outcome = _read(state.src, opening, state.posMax)
    if isinstance(outcome, Mistake):
        return _report(state, outcome)
    if not silent:
        _push(state, outcome)
    state.pos = outcome.end
    return True


def _push(state: StateInline, mark: _Mark) -> None:
    opened = state.push("cloze_open", "", 1)
    opened.meta = {"number": mark.number, "hint": mark.hint, "length": mark.start - state.pos}
    # A parse of its own, so that neither its text nor its emphasis runs over the mark's end.
    answer: list[Token] = []
    state.md.inline.parse(state.src[mark.start : mark.answer_end], state.md, state.env, answer)
    state.tokens += answer
    state.tokens_meta += [None] * len(answer)
    state.push("cloze_close", "", -1).meta = {"length": mark.end - mark.answer_end}


def _report(state: StateInline, mistake: Mistake) -> bool:
    """Keep what is wrong as text, with a token that says why."""
    state.push("cloze_mistake", "", 0).meta = {"mistake": mistake}
    state.pending += state.src[mistake.start : mistake.end]
    state.pos = mistake.end
    return True


def _read(source: str, opening: re.Match[str], limit: int) -> _Mark | Mistake:
    start, inside = opening.start(), opening.end()
    closing, divider = ("]]", "|") if opening.group() == "[[" else ("}}", "::")
    end = _find(source, closing, inside, limit)
    nested = _OPENING.search(source, inside, limit if end < 0 else end)
    alike = nested and nested.group()[0] == opening.group()[0]
    outer = _find(source, closing, end + 2, limit) if alike and end >= 0 else end
    if outer < 0:
        return wrong.unclosed(start, inside, closing)
    if nested:
        return wrong.nested(start, outer + 2)
    bar = _find(source, divider, inside, end)
    answer_end = end if bar < 0 else bar
    answer = source[inside:answer_end]
    if not answer.strip():
        return wrong.empty(start, end + 2)
    number = int(opening.group(1) or 0)
    if opening.group(1) and not 1 <= number <= HIGHEST_NUMBER:
        return wrong.number(start, end + 2)
    hint = "" if bar < 0 else _BACKSLASH.sub(r"\1", source[bar + len(divider) : end]).strip()
    inside += len(answer) - len(answer.lstrip())
    return _Mark(inside, inside + len(answer.strip()), end + 2, hint, number)


def _find(source: str, wanted: str, start: int, end: int) -> int:
    """Like ``str.find``, passing over characters escaped with a backslash."""
    found = source.find(wanted, start, end)
    escaped = _ESCAPED.search(source, start, found + 1) if found >= 0 else None
    while escaped and 0 <= escaped.start() < found:
        found = source.find(wanted, max(found, escaped.end()), end)
        escaped = _ESCAPED.search(source, escaped.end(), end)
    return found


def _stray(state: StateInline) -> bool:
    malformed = _MALFORMED.match(state.src, state.pos, state.posMax)
    if malformed:
        return _report(state, wrong.malformed(*malformed.span()))
    if state.src.startswith("]]", state.pos):
        return _report(state, wrong.unopened(state.pos, "[[", "\\]\\]"))
    if state.src.startswith("}}", state.pos) and not _opened_before(state):
        return _report(state, wrong.unopened(state.pos, "{{c1::", "\\}\\}"))
    return False


def _opened_before(state: StateInline) -> bool:
    """Whether braces may close others that are text; to look far back would take long."""
    return state.src.find("{{", max(0, state.pos - _FAR), state.pos) >= 0
