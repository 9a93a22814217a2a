"""Fields with a fixed choice of values, and the tables that records are made of."""

from __future__ import annotations

from types import MappingProxyType

from exporter.schema.fields import Choice
from exporter.schema.records import Field

_YES = ("yes", "y", "on", "1", "always")
_NO = ("no", "n", "off", "0", "never")


def one_of(names: tuple[str, ...], **meant: str) -> Choice:
    """A choice of words that stand for themselves; see ``Choice.meant``."""
    return Choice(MappingProxyType({name: name for name in names}), MappingProxyType(meant))


def _synonyms(yes: str, no: str) -> dict[str, str]:
    return {**dict.fromkeys(_YES, yes), **dict.fromkeys(_NO, no)}


def table(**fields: Field) -> MappingProxyType[str, Field]:
    return MappingProxyType(fields)


POLICY = one_of(
    ("auto", "dates", "numbers", "marked", "none"),
    **_synonyms("auto", "none"),
    true="auto",
    false="none",
    all="auto",
    manual="marked",
)
FLAG = Choice(
    MappingProxyType({"true": True, "false": False}), MappingProxyType(_synonyms("true", "false"))
)
