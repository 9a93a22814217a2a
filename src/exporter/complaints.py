"""YAML's own complaints in the words of an author."""

from __future__ import annotations

from dataclasses import dataclass

from yaml import YAMLError
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

from exporter.diagnostics import Diagnostic
from exporter.source import Source, Span


@dataclass(frozen=True, slots=True)
class _Wording:
    """``fragment`` of PyYAML's problem → what to say; ``at_context`` moves the caret."""

    fragment: str
    message: str
    help: str
    at_context: bool = False


_WORDINGS = (
    _Wording(
        "mapping values are not allowed here",
        "unexpected ': ' inside unquoted text",
        'put the whole text in quotes: "…"',
    ),
    _Wording(
        "'\\t' that cannot start any token",
        "a tab is used as indentation",
        "indent with spaces",
    ),
    _Wording(
        "found unexpected end of stream",
        "this quote is never closed",
        "close it with the same quote mark",
        at_context=True,
    ),
    _Wording(
        "that cannot start any token",
        "text may not start with this character",
        'put the whole text in quotes: "…"',
    ),
    _Wording(
        "expected <block end>, but found '-'",
        "this '-' does not line up with the list it belongs to",
        "give every '-' of a list the same indentation",
    ),
    _Wording(
        "expected <block end>",
        "this line does not line up with the lines above it",
        "give all fields of a card the same indentation, and put text with quotes "
        "or ': ' in it as a whole in quotes",
    ),
    _Wording(
        "could not find expected ':'",
        "this line has no ': '",
        "write 'field: text', or indent the line to continue the text above",
        at_context=True,
    ),
    _Wording(
        "expected alphabetic or numeric character",
        "text may not start with '*' or '&'",
        'put the whole text in quotes: "…"',
        at_context=True,
    ),
    _Wording("found unknown escape character", "'\\' has no meaning here", "write '\\\\'"),
)


def translate(source: Source, error: YAMLError) -> Diagnostic:
    """A diagnostic for an error of PyYAML, at the place that the author should look at."""
    match error:
        case ReaderError():
            return _character(source, error)
        case MarkedYAMLError():
            return _marked(source, error)
        case _:
            return _diagnostic(Span(0, 0), str(error).partition("\n")[0], "")


def _marked(source: Source, error: MarkedYAMLError) -> Diagnostic:
    problem = error.problem or error.context or "this is not YAML"
    whole = f"{error.context} {error.problem}"
    for wording in _WORDINGS:
        if wording.fragment in whole:
            mark = error.context_mark if wording.at_context else error.problem_mark
            mark = mark or error.problem_mark or error.context_mark
            index = mark.index if mark else 0
            return _diagnostic(_point(source, index), wording.message, wording.help)
    mark = error.problem_mark or error.context_mark
    return _diagnostic(_point(source, mark.index if mark else 0), problem, "")


def _character(source: Source, error: ReaderError) -> Diagnostic:
    character = error.character
    code = character if isinstance(character, int) else ord(character)
    return _diagnostic(
        _point(source, error.position),
        f"the character U+{code:04X} may not stand in a source",
        "remove it; it is invisible or a control character",
    )


def _point(source: Source, index: int) -> Span:
    index = min(index, max(0, len(source.text) - 1))
    return Span(index, min(index + 1, len(source.text)))


def _diagnostic(span: Span, message: str, help_: str) -> Diagnostic:
    return Diagnostic(code="yaml-syntax", message=message, span=span, help=help_)
