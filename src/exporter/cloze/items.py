"""What a rule has read: a stretch of tokens and the value it stands for."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from exporter.cloze.tokens import Line, Sort
from exporter.values import Calendar, Kind, Quantity, Value


class Item(NamedTuple):
    """Tokens ``first`` up to, not including, ``last`` of a line, read as one value.

    ``plain`` is true of a whole number without sign, separator or scale, which may turn
    out to be a year, a day or part of a name. ``scale`` is what its scale word multiplied
    it by, so that "15 to 20 million" can lend it. ``era`` is true where one was written.
    ``doubt`` is the rule and reason for which it will be passed over as part of a name unless
    the evidence makes a year of it.
    """

    first: int
    last: int
    subtype: str
    value: Value
    rule: str = ""
    plain: bool = False
    scale: int = 1
    era: bool = False
    doubt: tuple[str, str] | None = None

    @property
    def kind(self) -> Kind:
        """Whether this is a date or a number."""
        return "date" if isinstance(self.value, Calendar) else "number"

    @property
    def low(self) -> Fraction | int:
        """The number, or the lower of two, as an int if it is whole; 0 for a date.

        Ints are compared several times as fast as fractions, and every rule compares.
        """
        value = self.value
        if not isinstance(value, Quantity):
            return 0
        low = value.low
        return low.numerator if low.denominator == 1 else low

    @property
    def is_range(self) -> bool:
        """Whether two values stand here."""
        value = self.value
        if isinstance(value, Calendar):
            return value.end is not None or value.open
        return value.high is not None

    def digits(self, line: Line) -> str:
        """The digits as written if this is one run of digits and nothing else, or ""."""
        alone = self.last - self.first == 1 and line.is_digits(self.first)
        return line[self.first].text if alone else ""

    def spelled(self, line: Line) -> bool:
        """Whether the value is written in words alone."""
        if line[self.first].sort is Sort.DIGITS:
            return False
        return all(token.sort is not Sort.DIGITS for token in line[self.first + 1 : self.last])

    def text(self, line: Line) -> str:
        """The tokens as written, a space wherever some space was."""
        tokens = (line[index] for index in range(self.first, self.last))
        return "".join(token.text if token.glued else f" {token.text}" for token in tokens).strip()
