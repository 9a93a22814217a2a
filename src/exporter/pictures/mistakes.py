"""What keeps a picture out of the deck."""

from __future__ import annotations

from typing import NamedTuple

from exporter.diagnostics import Diagnostic
from exporter.source import Span


class Mistake(NamedTuple):
    """A mistake that has no place yet; its fields are those of a diagnostic."""

    code: str
    message: str
    help: str

    def at(self, span: Span) -> Diagnostic:
        return Diagnostic(code=self.code, message=self.message, span=span, help=self.help)
