"""The chunks of a PNG file (W3C PNG, sections 5 and 11)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

GREY, COLOUR, PALETTE, GREY_CLEAR, COLOUR_CLEAR = 0, 2, 3, 4, 6  # kinds of colour
_SAMPLES = {GREY: 1, COLOUR: 3, PALETTE: 1, GREY_CLEAR: 2, COLOUR_CLEAR: 4}  # of a pixel
_FILTERS = 4  # the highest number of one
_PART = 1 << 16  # bytes; larger ones take longer, for their memory is new each time


class Chunks(NamedTuple):
    """A PNG's header, palette and compressed pixels."""

    width: int
    height: int
    bits: int
    colour: int
    interlaced: bool
    transparent: bool
    palette: bytes
    pixels: bytes

    def exact(self) -> bool:
        """Whether its pixels are all there is, in lines from top to bottom.

        Some readers would unpack what follows them as well. Raises zlib.error for a file
        that has not been looked through.
        """
        line = 1 + (self.width * _SAMPLES[self.colour] * self.bits + 7) // 8  # with its filter
        done, end = 0, self.height * line
        unpacking, waiting = zlib.decompressobj(), self.pixels
        while waiting and done <= end:
            part = unpacking.decompress(waiting, _PART)
            if max(part[-done % line :: line], default=0) > _FILTERS:
                return False
            done += len(part)
            waiting = unpacking.unconsumed_tail
        return done == end and unpacking.eof


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
