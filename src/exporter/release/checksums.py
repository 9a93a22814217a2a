"""Digests of files, as the ``sha256sum`` command writes and checks them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

from exporter.release.refused import Refused

NAME = "SHA256SUMS"

# Plain names only: a list of files must not reach into other folders when it is checked.
_LINE = re.compile(r"([0-9a-f]{64})  ([\w][\w.-]*)")


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """The digest of each file."""
    return {name: digest(data) for name, data in files.items()}


def render(digests: Mapping[str, str]) -> str:
    """The list that ``sha256sum --check`` reads, sorted by name."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))


def parse(text: str) -> dict[str, str]:
    """The digests in such a list, by name."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            raise Refused(f"{NAME}: '{line}' is not a digest and the name of a file")
        found[match[2]] = match[1]
    return found


def differences(expected: Mapping[str, str], actual: Mapping[str, str]) -> Iterator[str]:
    """In words, file by file, in what two lists differ."""
    for name in sorted(expected.keys() | actual.keys()):
        if name not in actual:
            yield f"{name} is missing"
        elif name not in expected:
            yield f"{name} does not belong here"
        elif actual[name] != expected[name]:
            yield f"{name} has the digest {actual[name]}, not {expected[name]}"
