"""The numbered objects of a PDF file, written one after the other as they are ready.

reportlab's own document keeps every object until the end; a sheet of a large deck has millions.
Here an object that is written is forgotten but for its place in the file.
"""

from __future__ import annotations

import hashlib
from array import array

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # the second line tells programs that the file is binary


class Objects:
    """A PDF file in the making; what is written waits to be ``taken``."""

    def __init__(self) -> None:
        self._waiting = [_HEAD]
        self._taken = 0
        self._length = len(_HEAD)
        self._places = array("Q", [0])
        self._digest = hashlib.sha256()

    @property
    def count(self) -> int:
        """How many objects there are or will be; the last has this number."""
        return len(self._places) - 1

    @property
    def waiting(self) -> int:
        """How many bytes wait."""
        return self._length - self._taken

    def reserve(self) -> int:
        """The number of an object that is to be written later."""
        self._places.append(0)
        return len(self._places) - 1

    def write(self, number: int, content: bytes) -> None:
        """Write an object under a number that was reserved."""
        self._append(number, b"%d 0 obj\n%b\nendobj\n" % (number, content))

    def write_all(self, numbers: list[int], texts: list[str]) -> None:
        """Write many small objects of ASCII."""
        place = self._length
        written = []
        for number, text in zip(numbers, texts, strict=True):
            assert not self._places[number], "written before"
            self._places[number] = place
            written.append(f"{number} 0 obj\n{text}\nendobj\n")
            place += len(written[-1])
        self._add("".join(written).encode("ascii"))

    def write_stream(self, number: int, content: bytes) -> None:
        """Write a stream; what identifies the file is taken from all streams."""
        self._digest.update(content)
        self.write(number, b"<</Length %d>>\nstream\n%b\nendstream" % (len(content), content))

    def add(self, content: bytes) -> int:
        """Write an object under the next number, which comes back."""
        number = self.reserve()
        self.write(number, content)
        return number

    def close(self, root: int, info: int) -> None:
        """Write where everything is; ``root`` and ``info`` are the catalogue and the description."""
        place, digest = self._length, self._digest.hexdigest()[:32]
        self._add(b"xref\n0 %d\n0000000000 65535 f \n" % len(self._places))
        for start in range(1, len(self._places), 10_000):
            lines = (f"{place:010d} 00000 n \n" for place in self._places[start : start + 10_000])
            self._add("".join(lines).encode("ascii"))
        self._add(
            f"trailer\n<</Size {len(self._places)}/Root {root} 0 R/Info {info} 0 R"
            f"/ID [<{digest}><{digest}>]>>\nstartxref\n{place}\n%%EOF\n".encode("ascii")
        )

    def take(self) -> bytes:
        """What waits, in the order of the file; it is not kept."""
        taken = b"".join(self._waiting)
        self._waiting.clear()
        self._taken += len(taken)
        return taken

    def _append(self, number: int, data: bytes) -> None:
        assert not self._places[number], "written before"
        self._places[number] = self._length
        self._add(data)

    def _add(self, data: bytes) -> None:
        self._waiting.append(data)
        self._length += len(data)


def string(text: str) -> str:
    """A text as a string of PDF (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable() and not set(text) & set("()\\"):
        return f"({text})"
    return f"<feff{text.encode('utf-16-be').hex()}>"
