"""The libraries a release is made with: pinned in one file, and nothing else will do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

NAME = "requirements-release.txt"

_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)


def parse(text: str) -> dict[str, str]:
    """The version of every library in a requirements file whose lines pin them."""
    return dict(_PIN.findall(text))


def installed(name: str) -> str | None:
    """The version of a library that Python would import, or None."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def deviations(
    pins: Mapping[str, str], installed: Callable[[str], str | None] = installed
) -> Iterator[str]:
    """In words, where what is installed is not what is pinned.

    A library that is not there is left to fail by itself: it may be for another system.
    """
    for name, pinned in pins.items():
        found = installed(name)
        if found is not None and found != pinned:
            yield f"{name} {found} is installed, but {NAME} pins {pinned}"
