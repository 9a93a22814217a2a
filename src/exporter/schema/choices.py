"""Fields with a fixed choice of values, and the tables that records are made of."""

from __future__ import annotations

from types import MappingProxyType

from exporter.schema.fields import Choice
from exporter.schema.records import Field


def one_of(names: tuple[str, ...]) -> Choice:
    return Choice(MappingProxyType({name: name for name in names}))


def table(**fields: Field) -> MappingProxyType[str, Field]:
    return MappingProxyType(fields)


POLICY = one_of(("auto", "dates", "numbers", "marked", "none"))
FLAG = Choice(MappingProxyType({"true": True, "false": False}))
