"""What is wrong with a source, as data: found anywhere, shown by ``report`` alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from exporter.source import Span

_LONGEST = 80  # characters of an author's words in a message


class Severity(Enum):
    """How much a diagnostic weighs.

    An error stops the build. A warning does not, unless warnings are to count as errors. A
    notice never does: it is not for the author to mend.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One mistake at one place.

    ``code`` is stable words ("unknown-key"); ``message`` says what is wrong in lower
    case without a full stop; ``label`` stands beside the caret; ``help`` is what to do.
    """

    code: str
    message: str
    span: Span
    severity: Severity = Severity.ERROR
    label: str = ""
    help: str = ""
    related: tuple[tuple[Span, str], ...] = ()


def cited(text: str) -> str:
    """An author's words in quotes as a message repeats them: on one line, and not too long."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 4 :]}"
    return f"'{text}'"


@dataclass(slots=True)
class Diagnostics:
    """Collects the diagnostics of one run."""

    _all: list[Diagnostic] = field(default_factory=list)

    def add(self, diagnostic: Diagnostic) -> None:
        self._all.append(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        self._all.extend(diagnostics)

    def gather(self, code: str, into: Callable[[Sequence[Diagnostic]], Diagnostic]) -> None:
        """Make one of all with a code, where there are several, given in source order."""
        several = [diagnostic for diagnostic in self if diagnostic.code == code]
        if len(several) > 1:
            self._all = [diagnostic for diagnostic in self._all if diagnostic.code != code]
            self.add(into(several))

    @property
    def failed(self) -> bool:
        """Whether there is an error among them."""
        return self.count(Severity.ERROR) > 0

    def count(self, severity: Severity) -> int:
        """How many weigh so much."""
        return sum(d.severity is severity for d in self._all)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of the source."""
        return iter(sorted(self._all, key=lambda d: (d.span, d.severity.value, d.code)))

    def __len__(self) -> int:
        return len(self._all)
