"""Tell the values that are labels or names, and what is joined to them, from the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from exporter.cloze.items import Item
from exporter.cloze.joints import joint
from exporter.cloze.naming import rule_name
from exporter.cloze.surroundings import has_noun
from exporter.cloze.tokens import Line

Veto = Callable[[Line, Item], str | None]
"""Says why a value is passed over, or nothing."""

Verdict = tuple[str, str]
"""The name of the rule that passes a value over, and its reason."""

_CONTINUED = ("label", "belongs to the label beside it")


def veto(line: Line, item: Item, vetoes: Sequence[Veto]) -> Verdict | None:
    """The verdict of the first rule that passes a value over."""
    for rule in vetoes:
        if reason := rule(line, item):
            return rule_name(rule), reason
    return None


def verdicts(line: Line, items: Sequence[Item], vetoes: Sequence[Veto]) -> list[Verdict | None]:
    """The verdict on each value; what is joined to a label is one too (pages 3–5)."""
    found = [veto(line, item, vetoes) for item in items]
    for place in range(1, len(items)):
        follows = found[place - 1] and not found[place]
        if follows and _continues(line, items[place - 1], items[place]):
            found[place] = _CONTINUED
    for place in range(len(items) - 2, -1, -1):
        leads = found[place + 1] and not found[place]
        if leads and _leads_to(line, items[place], items[place + 1]):
            found[place] = _CONTINUED
    return found


def _continues(line: Line, label: Item, item: Item) -> bool:
    """Pages 3–5, chapters 4 and 6: what is joined to a label is one too."""
    found = joint(line, label, item)
    if found is None or not item.plain or len(item.digits(line)) > 3:
        return False
    close = found.tight or found.mark in ("to", "and", "or", ",")
    return close and not has_noun(line, item.last)


def _leads_to(line: Line, item: Item, label: Item) -> bool:
    """The Thirteenth and Fourteenth Amendments."""
    found = joint(line, item, label)
    if found is None:
        return False
    listed = found.tight and found.mark == ","
    return listed or item.subtype == label.subtype == "rank"
