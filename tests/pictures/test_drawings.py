"""Which PNG files are known to be whole without a library, which has the last word on all others."""

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from exporter.pictures import drawings
from tests.pictures import drawing
from tests.pictures.drawing import SIZE, chunk, png

SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # of a pixel, by the kind of colour
MOST = 10_000  # pixels
PALETTE = chunk(b"PLTE", bytes(range(12)))
LINE = b"\1" + bytes(3)  # of three grey pixels, with its filter


def file(header: tuple[int, ...], lines: bytes, *before: bytes, after: bytes = b"") -> bytes:
    """A PNG of these parts."""
    start = chunk(b"IHDR", struct.pack(">IIBBBBB", *header))
    pixels = chunk(b"IDAT", zlib.compress(lines))
    parts = (start, *before, pixels, after, chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


GREY = (3, 2, 8, 0, 0, 0, 0)  # three by two pixels of a byte, in lines


@pytest.mark.parametrize("mode", ["L", "1", "I;16", "P", "LA", "RGB", "RGBA"])
def test_a_drawing_as_programs_save_it_is_seen_to_be_whole(mode: str) -> None:
    found = drawings.whole(png(mode, dpi=(150, 150)), MOST)
    assert found
    assert (found.width, found.height) == SIZE
    assert drawings.grey(found) == (mode == "L")


@pytest.mark.parametrize(
    "data",
    [
        file(GREY, LINE),
        file(GREY, 3 * LINE),
        file(GREY, LINE + b"\5" + bytes(3)),
        file((3, 2, 8, 3, 0, 0, 0), 2 * LINE),
        file((3, 2, 3, 0, 0, 0, 0), 2 * LINE),
        file((0, 2, 8, 0, 0, 0, 0), b"\0\0"),
        file((3, 2, 8, 0, 0, 1, 0), 2 * LINE),
        file(GREY, 2 * LINE, chunk(b"gAMA", b"")),
        file(GREY, 2 * LINE, after=PALETTE),
        file(GREY, 2 * LINE)[:-12],
        png(size=(101, 100)),
        png("P", transparency=0),
        png(exif=drawing.turned(6)),
        png(exif=drawing.located()),
        drawing.interlaced(),
        drawing.animated(),
    ],
)
def test_what_is_not_as_usual_is_left_to_the_library(data: bytes) -> None:
    assert drawings.whole(file(GREY, 2 * LINE), MOST)
    assert drawings.whole(data, MOST) is None


RARELY = st.integers(0, 19).map(lambda number: int(number == 19))


@settings(max_examples=300)
@given(
    st.integers(1, 4),
    st.tuples(st.sampled_from([1, 2, 3, 4, 8, 8, 16]), st.sampled_from([*SAMPLES, 5])),
    st.tuples(RARELY, RARELY, RARELY),
    st.lists(st.sampled_from([0, 1, 2, 3, 4, 0, 1, 2, 5]), min_size=1, max_size=3),
    st.tuples(RARELY, RARELY),
    st.sampled_from([(), (PALETTE,), (chunk(b"PLTE", bytes(5)),), (chunk(b"gAMA", bytes(4)),)]),
    st.binary(max_size=20),
)
def test_what_is_seen_to_be_whole_can_be_read_by_the_library(
    width: int,
    form: tuple[int, int],
    methods: tuple[int, int, int],
    filters: list[int],
    more: tuple[int, int],
    before: tuple[bytes, ...],
    rest: bytes,
) -> None:
    bits, colour = form
    line = (width * SAMPLES.get(colour, 1) * bits + 7) // 8 + more[0]
    lines = b"".join(bytes([number]) + bytes(line) for number in filters)
    data = file((width, len(filters) + more[1], *form, *methods), lines, *before) + rest
    if found := drawings.whole(data, MOST):
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            assert image.size == (found.width, found.height)
            assert (image.mode == "L") == drawings.grey(found)
