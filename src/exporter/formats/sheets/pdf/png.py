"""The chunks of a PNG file, as far as a PDF has a use for them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

GREY, COLOUR, PALETTE = 0, 2, 3  # kinds of colour without transparency
_PART = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Chunks:
    """A PNG's header, palette and compressed pixels (W3C PNG, section 11)."""

    width: int
    height: int
    bits: int
    colour: int
    interlaced: bool
    transparent: bool
    palette: bytes
    pixels: bytes

    @property
    def kept(self) -> bool:
        """Whether a PDF can have the pixels as they are: lines of these kinds, and no more."""
        known = self.colour in (GREY, COLOUR, PALETTE)
        return known and not self.interlaced and not self.transparent and self._exact()

    def _exact(self) -> bool:
        """Whether its pixels are all there is; some readers would unpack what follows as well."""
        samples = self.width * (3 if self.colour == COLOUR else 1)
        left = self.height * (1 + (samples * self.bits + 7) // 8)  # each line with its filter
        unpacking, waiting = zlib.decompressobj(), self.pixels
        while waiting and left >= 0:
            left -= len(unpacking.decompress(waiting, _PART))
            waiting = unpacking.unconsumed_tail
        return left == 0 and unpacking.eof


def chunks(data: bytes) -> Chunks:
    """The chunks of a PNG file that has been looked through."""
    width = height = bits = colour = interlace = 0
    transparent, palette, pixels = False, b"", list[bytes]()
    for kind, content in _parts(data):
        if kind == b"IHDR":
            width, height, bits, colour, _, _, interlace = struct.unpack(">IIBBBBB", content)
        elif kind == b"PLTE":
            palette = content
        elif kind == b"tRNS":
            transparent = True
        elif kind == b"IDAT":
            pixels.append(content)
    return Chunks(
        width, height, bits, colour, bool(interlace), transparent, palette, b"".join(pixels)
    )


def _parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind and content of each; its length stands before it."""
    position = 8
    while position < len(data):
        (length,) = struct.unpack_from(">I", data, position)
        kind = data[position + 4 : position + 8]
        yield kind, data[position + 8 : position + 8 + length]
        if kind == b"IEND":
            return
        position += length + 12
