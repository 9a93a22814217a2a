"""Small pictures of every kind, as other programs save them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

SIZE = (24, 12)


def drawn(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture with a dark half above a light one, so that it is seen which way is up."""
    image = Image.linear_gradient("L").resize(size)
    if mode == "I;16":
        return image.convert("I").point(lambda grey: grey * 256).convert("I;16")
    return image.convert(mode)


def png(mode: str = "RGB", size: tuple[int, int] = SIZE, **options: Any) -> bytes:
    return _saved(drawn(mode, size), "PNG", **options)


def jpeg(mode: str = "RGB", size: tuple[int, int] = SIZE, **options: Any) -> bytes:
    return _saved(drawn(mode, size), "JPEG", **options)


def animated() -> bytes:
    frames = [drawn(), drawn().rotate(180)]
    return _saved(frames[0], "PNG", save_all=True, append_images=frames[1:])


def turned(orientation: int) -> bytes:
    """EXIF data that say so."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif.tobytes()


def located() -> bytes:
    """EXIF data with a place: 50° north."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (50.0, 0.0, 0.0)}
    return exif.tobytes()


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header says that it is so large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 100)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG, with its checksum (W3C PNG, section 5.3)."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def interlaced(size: tuple[int, int] = SIZE) -> bytes:
    """A grey PNG in Adam7's seven passes, which Pillow reads but does not write."""
    pixels = drawn("L", size).tobytes()
    width, height = size
    lines = b""
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2))
    for left, top, across, down in (*passes, (0, 1, 1, 2)):
        for y in range(top, height, down):
            if row := pixels[y * width + left : (y + 1) * width : across]:
                lines += b"\0" + row
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 1)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _saved(image: Image.Image, format_: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()
