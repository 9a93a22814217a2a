"""What a maintainer who compares two editions is told of their files."""

from __future__ import annotations

import shlex
from pathlib import Path

from exporter.cli.session import lock_beside
from exporter.lock.drift import Drifted

_NAMED = 3  # cards that a remark gives
_TAKE = "git show TAG:source/cards.yaml > old.yaml; git show TAG:source/cards.lock > old.lock"


def same(path: Path) -> str:
    return _told(f"{path} is compared with itself", f"take it as it was published: {_TAKE}")


def first(path: Path) -> str:
    return _told(
        f"there is no {lock_beside(path)}: {path} is taken for a deck's first edition",
        f"if it is not, put its lock there: {_fetched(lock_beside(path))}",
    )


def lent(path: Path, other: Path) -> str:
    return _told(
        f"there is no {lock_beside(path)}: {path} is numbered by {lock_beside(other)}",
        f"put its own lock there: {_fetched(lock_beside(path))}",
    )


def unbuilt(path: Path, former: Path) -> str:
    return _told(
        f"there is no {lock_beside(path)}: {path} is numbered by {lock_beside(former)}",
        "put a lock there before you build, or its numbers begin anew: "
        f"{_typed('cp', lock_beside(former), lock_beside(path))}",
    )


def edited(path: Path, cards: list[str]) -> str:
    return _told(
        f"{path} is not as {lock_beside(path)} knows it{_some(cards)}: the lock counts",
        f"if it was edited since, take it as it was published: {_TAKE}",
    )


def outdated(path: Path, cards: list[str]) -> str:
    return _told(
        f"{lock_beside(path)} is not up to date{_some(cards)}: this is what a build would make",
        f"before you publish, run '{_typed('exporter', 'build', path)}', and commit the lock with the source",
    )


def broken(old: Path, new: Path, found: list[str], *, turned: bool) -> str:
    """That one lock does not go on from the other, for the reasons ``found``."""
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    if turned:
        cure = f"name the earlier edition first: {_typed('exporter', 'changes', new, old)}"
    else:
        cure = (
            "bring the lock back as it was before its numbers began anew, from git or by "
            f"{_typed('cp', lock_beside(old), lock_beside(new))}, and build again"
        )
    return _told(
        f"{lock_beside(new)} does not go on from {lock_beside(old)}: {found[0]}{more}; "
        "learners' histories would end up on other facts",
        cure,
    )


def drifted(found: list[Drifted]) -> str:
    """That numbers were kept step by step, which might be those of other facts by now."""
    told = [f"c{d.number} of '{d.card}' was '{d.former}' and is '{d.answer}'" for d in found]
    more = f", and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    return _told(
        f"{'; '.join(told[:_NAMED])}{more}: from the earlier edition to this one, more around it "
        "changed than its answer, and one build would have asked",
        "if it is another fact, take it out, build, and put it in again, so that it starts anew",
    )


def _fetched(lock: Path) -> str:
    return f"git show TAG:source/cards.lock > {_typed(lock)}"


def _typed(*words: str | Path) -> str:
    """Words as they are to be typed to a shell."""
    return shlex.join(map(str, words))


def _some(cards: list[str]) -> str:
    more = f" and {len(cards) - _NAMED} more" if len(cards) > _NAMED else ""
    return f" ({', '.join(cards[:_NAMED])}{more})" if cards else ""


def _told(what: str, cure: str) -> str:
    return f"exporter: {what}\n  = help: {cure}\n"
