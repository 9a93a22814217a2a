"""What the Seven-Year Plan wanted, and what was reached."""

from __future__ import annotations

from PIL.Image import Image

from drawings.paper import GREY, RULE, TINT, Paper

# Indices of output in 1965: the plan's lowest and highest, and what was reached;
# "Seven-Year Plan" (Encyclopedia.com), the source of the card.
PRODUCERS = (185, 188, 196)
CONSUMERS = (162, 165, 160)

_FIRST, _LAST = 150, 200
_LEFT, _UNIT = 126, 17
_TOP, _BASE = 180, 620


def draw() -> Image:
    paper = Paper("The Seven-Year Plan: goals and results", "output in 1965, as an index")
    _scale(paper)
    _row(paper, 300, "Producers’ goods", PRODUCERS)
    _row(paper, 500, "Consumer goods", CONSUMERS)
    return paper.finished()


def _scale(paper: Paper) -> None:
    for index in range(_FIRST, _LAST + 1, 10):
        paper.line((_x(index), _TOP), (_x(index), _BASE + 12), grey=TINT)
        paper.text((_x(index), _BASE + 52), str(index), grey=GREY, anchor="ms")
    paper.line((_x(_FIRST), _BASE), (_x(_LAST), _BASE), grey=RULE)


def _row(paper: Paper, y: float, name: str, figures: tuple[int, int, int]) -> None:
    low, high, reached = figures
    beyond = reached > high
    paper.text((60, y - 58), name, face="bold", on_lines=True)
    paper.line((_x(low), y), (_x(reached), y), width=4)
    paper.area(
        (_x(low), y - 20), (_x(high), y - 20), (_x(high), y + 20), (_x(low), y + 20), fill=RULE
    )
    paper.dot((_x(reached), y), radius=16)
    plan, at = f"plan {low}–{high}", (_x(low) - 18 if beyond else _x(high) + 18)
    paper.text((at, y + 13), plan, anchor="rs" if beyond else "ls", on_lines=True)
    words, at = f"reached {reached}", (_x(reached) + (28 if beyond else -28))
    paper.text((at, y + 13), words, face="bold", anchor="ls" if beyond else "rs", on_lines=True)


def _x(index: float) -> float:
    return _LEFT + (index - _FIRST) * _UNIT
