"""The command ``explain``: what was found in the cards or in a plain text, and why."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches

from exporter import explain, pipeline
from exporter.cli import console, session
from exporter.cli.status import FINE, MISTAKES, UNUSABLE
from exporter.cloze import vocabulary
from exporter.diagnostics import Diagnostics, Severity
from exporter.model import Card


def run(options: argparse.Namespace) -> int:
    """Show it; returns the exit status."""
    if options.text is not None:
        return _text(options)
    run = session.load(options.source)
    if run.numbered is None or (run.diagnostics.failed and not options.cards):
        console.complain(session.render(options, run, sys.stderr))
        return MISTAKES
    deck = run.numbered.deck
    unknown = set(options.cards) - {card.id for card in deck.cards}
    if unknown:
        console.complain(_unknown(sorted(unknown), [card.id for card in deck.cards]))
        return UNUSABLE
    chosen = [card for card in deck.cards if not options.cards or card.id in options.cards]
    if _any_mistaken(chosen, run.diagnostics):
        console.complain(session.render(options, run, sys.stderr))
        return MISTAKES
    _show(options, [text for card in chosen for text in explain.card(deck, card)])
    return FINE


def _any_mistaken(cards: list[Card], diagnostics: Diagnostics) -> bool:
    """Whether an error stands in one of these; those of other cards are not asked about."""
    errors = [each.span for each in diagnostics if each.severity is Severity.ERROR]
    within = (card.origin.span for card in cards)
    return any(span.start <= error.start < span.end for span in within for error in errors)


def _unknown(names: list[str], known: list[str]) -> str:
    """The complaint about ids that no card has; one that looks like a file is told how."""
    told = f"exporter: no card has the id {', '.join(names)}\n"
    if path := next((name for name in names if "/" in name or "." in name), ""):
        return f"{told}  = help: for another file, --source {path}\n"
    near = [match for name in names for match in get_close_matches(name.casefold(), known, 1)]
    return told + (f"  = help: did you mean {', '.join(near)}?\n" if near else "")


def _text(options: argparse.Namespace) -> int:
    diagnostics = Diagnostics()
    source = pipeline.read(options.text, diagnostics)
    if diagnostics.failed:
        console.complain(session.render(options, session.Run(source, diagnostics), sys.stderr))
        return UNUSABLE
    if not vocabulary(options.language).known:
        console.complain(
            f"exporter: the words of the language '{options.language}' are not known: "
            "figures, full years and percentages are found\n"
        )
    _show(options, [explain.plain(source.text, options.language)])
    return FINE


def _show(options: argparse.Namespace, texts: list[explain.Explained]) -> None:
    console.say(explain.as_json(texts) if options.format == "json" else explain.as_text(texts))
