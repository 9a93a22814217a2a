"""Years cut short to two digits: the century they are of, where the deck or the text tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporter.cloze.years import EARLIEST, LATEST
from exporter.stretches import PRESENT, years_of
from exporter.values import Calendar, Found

Times = tuple[int, int]
"""The first and the last year of what a text is about."""

_AROUND, _FAR = 20, 100
"""So many years before or after its times a text goes without saying so, or if it says so."""
_BACK, _DOUBT = 1.25, 18


def completed(
    found: Sequence[Found], period: Calendar | None, told: Sequence[int] = ()
) -> tuple[Found, ...]:
    """The values of a text with their years in full, as far as anything tells the century.

    That is the deck's period, or else the full years of the text, with those ``told`` before
    it (as in its title); of several centuries that they allow, that of the year before counts.
    """
    dates = [one.value for one in found if isinstance(one.value, Calendar)]
    if not any(_is_cut_short(date) for date in dates):
        return tuple(found)
    about = years_of(period) if period else None
    years = [*told, *(year for date in dates for year in years_of(date) or ())]
    before = told[-1] if told else next(iter(years), None)
    return tuple(_completed(found, about, _with(about, years), before))


def _with(period: Times | None, years: Sequence[int]) -> Times | None:
    """The period of the deck with the years of a text that are not far from it."""
    if period:
        years = [*period, *(year for year in years if outside(year, period) < _FAR)]
    return (min(years), max(years)) if years else None


def _completed(
    found: Sequence[Found], period: Times | None, wider: Times | None, before: int | None
) -> Iterator[Found]:
    for one in found:
        value = one.value
        if isinstance(value, Calendar):
            if _is_cut_short(value):
                value = value.in_year(_year(value.start.short or 0, period, wider, before))
            before = value.last.year or before
        yield one._replace(value=value)


def _is_cut_short(date: Calendar) -> bool:
    return date.start.short is not None


def _year(short: int, period: Times | None, wider: Times | None, before: int | None) -> int | None:
    """The year that two digits stand for; None where nothing tells of several."""
    for times in filter(None, (period, wider)):
        if short and not outside(short, times) and times[1] < EARLIEST:
            return short  # in AD 43 to 410, 61 is no part of a later year
        years = centuries(short, times)
        inside = [year for year in years if not outside(year, times)]
        if period and len(inside) == 1:
            return inside[0]
        near = [year for year in years if outside(year, times) <= _AROUND]
        if len(near) > 1:  # the text may go on where its full years end, and the period not
            return _nearest(near if period else years, times, before)
        if near:
            return near[0]
    if period:
        return _likeliest(short, period)
    return _likeliest(short, wider, back=_BACK, doubt=_DOUBT) if wider else None


def _nearest(years: Sequence[int], times: Times, before: int | None) -> int | None:
    """The year nearest to the one told before, if that is of these times."""
    if before is None or outside(before, times) > _AROUND:
        return None
    return min(years, key=lambda year: abs(year - before))


def _likeliest(short: int, times: Times, *, back: float = 1, doubt: int = 0) -> int | None:
    """The year least outside that is not in the future; None if another is hardly more so.

    Those before count ``back`` times as far: a text goes on from its full years rather than back.
    """
    past = (year for year in centuries(short, times) if year <= max(PRESENT, times[1]))
    away = {year: max(back * (times[0] - year), year - times[1]) for year in past}
    best, *others = sorted(away, key=away.__getitem__)
    return None if others and away[others[0]] - away[best] < doubt else best


def centuries(short: int, times: Times) -> list[int]:
    """All years that end in two digits, those before Christ only where the times reach so far."""
    after = [year for year in range(short, LATEST, 100) if year]
    return after + [-year for year in after] if times[0] < 0 else after


def outside(year: int, times: Times) -> int:
    """How many years before or after its times a year is; 0 within."""
    return max(times[0] - year, year - times[1], 0)
