"""Every date and number of the notes the deck was made from, card by card, as given there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noted:
    """What one card of the notes says: values that stand, and values that were corrected.

    A value stands in both where the notes use it twice, or rightly but not exactly.
    """

    title: str
    kept: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()


NOTES = (
    Noted("The collective leadership", corrected=("a week later",)),
    Noted("Beria and his removal", kept=("June 1953",), corrected=("24th December 1953",)),
    Noted("Malenkov’s ‘new course’", kept=("1954",)),
    Noted("Virgin Lands scheme", kept=("1956", "35.9 million"), corrected=("1953",)),
    Noted("Maize craze"),
    Noted("Agritowns"),
    Noted("Secret Speech 1956", kept=("1956",), corrected=("1400",)),
    Noted("Destalinisation"),
    Noted("Warsaw Pact"),
    Noted(
        "Hungarian Uprising",
        kept=(
            "July 1956",
            "October 1956",
            "24 October 1956",
            "28 October 1956",
            "4 November 1956",
        ),
        corrected=("28 October 1956", "3 November 1956", "1,000", "4,000"),
    ),
    Noted("The Anti-Party Group", kept=("June 1957",)),
    Noted(
        "Sputnik and intercontinental ballistic missiles",
        kept=("1957", "two dogs", "1959", "April 1961", "1963"),
        corrected=("1959", "1963"),
    ),
    Noted("The Cuban Missile Crisis", kept=("1962",)),
    Noted("New Party Programme 1961", kept=("1961", "20 years")),
    Noted("Seven-Year Plan", kept=("seven year", "1959", "40", "1965"), corrected=("40%", "1965")),
    Noted("Decentralisation", kept=("1957", "105"), corrected=("sixty", "seven year", "1959")),
    Noted(
        "Novocherkassk",
        kept=("fourteen", "seven"),
        corrected=(
            "June 1st",
            "thirty",
            "26",
            "87",
            "3",
            "One hundred and sixteen",
            "116",
            "fourteen",
            "ten to fifteen",
            "1992",
        ),
    ),
    Noted("Khrushchoby"),
)
