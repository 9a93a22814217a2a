"""From YAML text to nodes with spans.

No value is ever resolved: ``no``, ``012`` and ``12:30`` are text, as the author sees them.
"""

from __future__ import annotations

import yaml

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.nodes import Mapping, Node, Scalar, Sequence
from exporter.source import Source, Span
from exporter.syntax import pieces, refusals
from exporter.syntax.composer import Composer, Stop

# libyaml where PyYAML was built with it. Its events are read one by one rather than as a
# tree, because its tree is built by recursion: a deeply nested file would end the process.
_FAST = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(source: Source, diagnostics: Diagnostics) -> Node | None:
    """The source's one document, or None (with a diagnostic) if it is not YAML.

    Cards that are not YAML are reported and left out, so that the others can be checked.
    """
    whole = Span(0, len(source.text))
    composer = Composer.begin(source, Diagnostics())
    mistake = _compose(composer, whole)
    parts = pieces.cut(source.text) if mistake and composer.broken else ()
    if parts:
        found = Diagnostics()
        tree = _piecewise(source, parts, found)
        if found.failed:
            diagnostics.extend(found)
            return tree
    diagnostics.extend(composer.diagnostics)
    if mistake:
        diagnostics.add(mistake)
        return None
    if composer.root is None:
        diagnostics.add(refusals.empty_file(source))
    return composer.root


def _piecewise(source: Source, parts: tuple[Span, ...], diagnostics: Diagnostics) -> Node | None:
    """The tree of what can be read of a source, its head and its cards parsed one by one."""
    roots: list[Node | None] = []
    composer = Composer.begin(source, diagnostics)
    for part in parts:
        composer = composer.next(part.start)
        mistake = _compose(composer, part)
        if mistake:
            diagnostics.add(mistake)
        roots.append(None if mistake else composer.root)
    return _joined(roots)


def _joined(roots: list[Node | None]) -> Node | None:
    """The head with all cards in place of its empty 'cards:'; None if either is missing."""
    head, *rest = roots
    cards = [item for root in rest if isinstance(root, Sequence) for item in root.items]
    if not isinstance(head, Mapping) or not cards:
        return None
    listed = Sequence(tuple(cards), Span(cards[0].span.start, cards[-1].span.end))
    pairs = ((key, listed if _is_cards(key) else value) for key, value in head.pairs)
    return Mapping(tuple(pairs), head.span)


def _is_cards(key: Node) -> bool:
    return isinstance(key, Scalar) and key.text == "cards"


def _compose(composer: Composer, part: Span) -> Diagnostic | None:
    """Give the composer all events of a part of its source; what is wrong with it."""
    text = composer.source.text[part.start : part.end]
    try:
        # As yaml.parse does, but without passing through a generator for each event.
        composer.take(_FAST(text).get_event)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # Only now: it compiles a pattern for every slip that an author may make.
        from exporter.syntax import rereading

        composer.broken = True
        return rereading.complaint(composer.source, part, error)
    except Stop as stop:
        return stop.diagnostic
    return None
