"""Diagnostics as text: for people in full, for editors a line each, for programs, for CI."""

from __future__ import annotations

from collections.abc import Callable

from exporter.diagnostics import Diagnostics
from exporter.report.people import Paint, concise, full
from exporter.report.programs import as_json, github
from exporter.source import Source

__all__ = ["FORMATS", "Paint", "Render", "full"]

Render = Callable[[Diagnostics, Source, Paint], str]
FORMATS: dict[str, Render] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "github": github,
}
