"""PNG files of the usual form, seen to be whole without a library for pictures.

To load one and to have it draw the pixels takes a tenth of the time of a check. Whatever is
not as usual is left to it: this tells nothing of a file but that nothing is wrong with it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

from exporter import png

# What may stand in one, in this order. No other chunk is known to be harmless: one could say
# that the picture moves, is to be turned, or where it was taken.
_USUAL = re.compile(rb"IHDR(sRGB|gAMA|pHYs)*(PLTE)?(sRGB|gAMA|pHYs)*(IDAT)+IEND")
_LENGTHS = {b"IHDR": 13, b"sRGB": 1, b"gAMA": 4, b"pHYs": 9, b"IEND": 0}
_IN_LINES = bytes(3)  # compression and filters as all have them, and not interlaced
_BITS = {
    png.GREY: (1, 2, 4, 8, 16),
    png.COLOUR: (8, 16),
    png.PALETTE: (1, 2, 4, 8),
    png.GREY_CLEAR: (8, 16),
    png.COLOUR_CLEAR: (8, 16),
}


def whole(data: bytes, most: int) -> png.Chunks | None:
    """What is in a PNG file that is surely whole and not to be turned.

    None where that takes a closer look, as it does with more than so many pixels.
    """
    if not _USUAL.fullmatch(b"".join(_kinds(data))) or data[26:29] != _IN_LINES:
        return None
    chunks = png.chunks(data)
    if not 0 < chunks.width * chunks.height <= most or not _known(chunks):
        return None
    with suppress(zlib.error):
        return chunks if chunks.exact() else None
    return None


def grey(chunks: png.Chunks) -> bool:
    """Whether it is in shades of grey that are told apart by a byte or less."""
    return chunks.colour == png.GREY and chunks.bits in (2, 4, 8)


def _known(chunks: png.Chunks) -> bool:
    """Whether its kind of colour exists, with a palette if it needs one."""
    colours, rest = divmod(len(chunks.palette), 3)
    fit = 0 < colours <= 256 if chunks.colour == png.PALETTE else not colours
    return chunks.bits in _BITS.get(chunks.colour, ()) and fit and not rest


def _kinds(data: bytes) -> Iterator[bytes]:
    """The kinds of its chunks, up to one that is not as it was written."""
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        end = position + 8 + length
        kind, checksum = data[position + 4 : position + 8], data[end : end + 4]
        sound = zlib.crc32(data[position + 4 : end]) == int.from_bytes(checksum, "big")
        if not sound or _LENGTHS.get(kind, length) != length:
            return
        yield kind
        position = end + 4
