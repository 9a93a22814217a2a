"""YAML's own complaints in the words of an author."""

from __future__ import annotations

from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

from exporter.diagnostics import Diagnostic
from exporter.source import Source, Span
from exporter.syntax import slips
from exporter.syntax.slips import texts
from exporter.syntax.slips.trouble import Place, Trouble
from exporter.syntax.wordings import WORDINGS


def translate(source: Source, error: Exception, place: Place) -> Diagnostic:
    """A diagnostic for an error of PyYAML, at the place that the author should look at."""
    start = place.region.start
    match error:
        case ReaderError():
            return _character(start + error.position, error.character)
        case MarkedYAMLError():
            trouble = _trouble(source, error, place)
            return slips.find(trouble) or _worded(trouble)
        case _:
            return _other(Span(start, start + 1), str(error).partition("\n")[0])


def _trouble(source: Source, error: MarkedYAMLError, place: Place) -> Trouble:
    at = error.problem_mark or error.context_mark
    began = error.context_mark or error.problem_mark
    return Trouble(
        source,
        place,
        ", ".join(filter(None, (error.context, error.problem))),
        place.region.start + (at.index if at else 0),
        place.region.start + (began.index if began else 0),
    )


def _worded(trouble: Trouble) -> Diagnostic:
    if "found unexpected end of stream" in trouble.problem or "separator" in trouble.problem:
        return texts.unclosed_quote(trouble.source, trouble.began)
    for wording in WORDINGS:
        if wording.fragment in trouble.problem:
            at = trouble.began if wording.began else trouble.at
            return Diagnostic(
                code=wording.code,
                message=wording.message,
                span=_within(trouble, at),
                help=texts.in_quotes(trouble) or wording.help if wording.quotes else wording.help,
            )
    return _other(_within(trouble, trouble.at), trouble.problem)


def _within(trouble: Trouble, at: int) -> Span:
    """The character there, or the last one where YAML complains of the end."""
    return Span(min(at, trouble.region.end - 1), min(at + 1, trouble.region.end))


def _character(offset: int, character: int | str | bytes) -> Diagnostic:
    code = character if isinstance(character, int) else ord(character)
    return Diagnostic(
        code="control-character",
        message=f"the character U+{code:04X} may not stand in a source",
        span=Span(offset, offset + 1),
        help="remove it; it is invisible, or stands for no letter",
    )


def _other(span: Span, problem: str) -> Diagnostic:
    return Diagnostic(
        code="yaml-syntax",
        message=f"this cannot be read as YAML: {problem}",
        span=span,
        help="compare it with a card that can be read",
    )
