"""What YAML allows and a source of cards does not."""

from __future__ import annotations

from exporter.diagnostics import Diagnostic
from exporter.source import Source, Span

# A deck nests five deep; anything far beyond is a slip or an attack on the reader.
DEPTH_LIMIT = 30


def empty_file(source: Source) -> Diagnostic:
    return Diagnostic(
        code="empty-file",
        message=f"{source.name} holds no deck",
        span=Span(0, 0),
        help="begin with 'deck:' and 'cards:'",
    )


def too_many_aliases(span: Span) -> Diagnostic:
    return Diagnostic(
        code="too-many-aliases",
        message="the aliases (*name) of this file repeat more than can be read",
        span=Span(span.start, span.start + 1),
        help="write the repeated parts out",
    )


def second_document(span: Span) -> Diagnostic:
    return Diagnostic(
        code="second-document",
        message="a second document starts here",
        span=span,
        help="remove the line '---'; a source holds one deck",
    )


def unknown_alias(span: Span, name: str) -> Diagnostic:
    return Diagnostic(
        code="unknown-alias",
        message=f"'*{name}' repeats something that has no name",
        span=span,
        help="put the whole text in quotes if '*' belongs to it",
    )


def circular_alias(span: Span) -> Diagnostic:
    return Diagnostic(
        code="circular-alias",
        message="an alias (*name) stands inside what it names",
        span=span,
        help="write the repeated part out",
    )


def too_deep(span: Span) -> Diagnostic:
    return Diagnostic(
        code="too-deep",
        message=f"lists and fields are nested more than {DEPTH_LIMIT} deep",
        span=span,
        help="a card needs no more than three levels",
    )


def unexpected_tag(span: Span, tag: str) -> Diagnostic:
    short = tag.replace("tag:yaml.org,2002:", "!!")
    return Diagnostic(
        code="unexpected-tag",
        message=f"a YAML tag ('{short}') has no meaning here",
        span=span,
        help="remove the tag, or put the whole text in quotes if '!' belongs to it",
    )


def unused_name(span: Span, name: str) -> Diagnostic:
    return Diagnostic(
        code="unused-name",
        message=f"YAML leaves '&{name}' out: it names what follows, and nothing repeats it",
        span=span,
        help="put the whole text in quotes if '&' belongs to it, or remove the name",
    )
