"""What is accepted as a picture, and what its author is told of any other file."""

import io
import zlib
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from exporter.model import Raster
from exporter.pictures import rasters
from exporter.pictures.mistakes import Mistake
from tests.pictures import drawing
from tests.pictures.drawing import SIZE, jpeg, png

SHOWN = {
    "grey": png("L"),
    "black and white": png("1"),
    "16 bits": png("I;16"),
    "palette": png("P"),
    "palette with a clear colour": png("P", transparency=0),
    "grey and clear": png("LA"),
    "colour and clear": png("RGBA"),
    "interlaced": drawing.interlaced(),
    "JPEG": jpeg(),
    "grey JPEG": jpeg("L"),
    "JPEG step by step": jpeg(progressive=True),
}


def problem(data: bytes) -> tuple[str, str]:
    found = rasters.read("x.png", data)
    assert isinstance(found, Mistake), found
    return found.code, found.message


def raster(data: bytes) -> Raster:
    found = rasters.read("x.png", data)
    assert isinstance(found, Raster), found
    return found


@pytest.mark.parametrize("name", SHOWN)
def test_every_kind_that_browsers_and_paper_show_is_taken_as_it_is(name: str) -> None:
    found = raster(SHOWN[name])
    assert (found.width, found.height) == SIZE
    assert found.kind == ("jpeg" if "JPEG" in name else "png")
    assert found.data == SHOWN[name]
    assert found.digest == sha256(SHOWN[name]).hexdigest()


def test_the_content_says_what_a_file_is_and_not_its_name() -> None:
    found = rasters.read("photo.png", jpeg())
    assert isinstance(found, Raster)
    assert found.kind == "jpeg"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_has_the_size_in_which_it_is_seen(orientation: int) -> None:
    found = raster(jpeg(exif=drawing.turned(orientation)))
    assert found.orientation == orientation
    assert (found.width, found.height) == (SIZE if orientation <= 4 else SIZE[::-1])


def test_an_orientation_that_there_is_not_counts_as_none() -> None:
    assert raster(jpeg(exif=drawing.turned(9))).orientation == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"Dear diary", "is neither PNG nor JPEG"),
        (b"GIF89a" + bytes(20), "is a GIF file, not PNG or JPEG"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "is a WebP file, not PNG or JPEG"),
        (b"<svg xmlns=", "is an SVG file, not PNG or JPEG"),
        (drawing.animated(), "is animated"),
        (png(exif=drawing.turned(6)), "is to be turned by what its EXIF data say"),
        (jpeg("CMYK"), "has the colours of printing presses (CMYK)"),
        (jpeg().replace(b"\xff\xc0", b"\xff\xc9"), "is of a kind of JPEG that browsers"),
        (jpeg() + b"\xff\xda" * 200, "has more scans than a picture needs"),
    ],
)
def test_what_cannot_be_shown_everywhere_is_refused_with_its_reason(data: bytes, said: str) -> None:
    code, message = problem(data)
    assert code == "picture-unreadable"
    assert message.startswith(f"'x.png' {said}")


@pytest.mark.parametrize("whole", [png(size=(200, 100)), jpeg(size=(200, 100))])
def test_a_file_that_ends_too_soon_is_damaged(whole: bytes) -> None:
    for part in (len(whole) // 3, len(whole) // 2, len(whole) * 4 // 5):
        assert problem(whole[:part]) == ("picture-unreadable", "'x.png' is damaged")


def test_a_png_with_one_wrong_byte_in_its_pixels_is_damaged() -> None:
    whole = bytearray(png(size=(200, 100)))
    whole[len(whole) // 2] ^= 1
    assert problem(bytes(whole)) == ("picture-unreadable", "'x.png' is damaged")


def test_a_picture_that_only_says_to_be_huge_is_refused_before_it_is_decoded() -> None:
    code, message = problem(drawing.claiming(60_000, 60_000))
    assert code == "picture-too-large"
    assert "60000 × 60000 pixels, more than 25 million" in message


def test_a_picture_with_text_that_unpacks_to_megabytes_is_taken_for_damaged() -> None:
    text = b"Comment\0\0" + zlib.compress(bytes(5_000_000))
    bomb = png()
    packed = bomb[:33] + drawing.chunk(b"zTXt", text) + bomb[33:]
    assert problem(packed) == ("picture-unreadable", "'x.png' is damaged")


def test_what_the_library_only_warns_of_is_neither_shown_nor_a_mistake() -> None:
    frames = drawing.chunk(b"acTL", bytes(8))  # says that it is animated, with no pictures
    whole = png("L")
    assert raster(whole[:33] + frames + whole[33:]).kind == "png"


def test_only_a_photograph_with_a_place_tells_where() -> None:
    assert rasters.tells_where(raster(jpeg(exif=drawing.located())))
    assert not rasters.tells_where(raster(jpeg(exif=drawing.turned(1))))
    assert not rasters.tells_where(raster(jpeg()))
    assert not rasters.tells_where(raster(png()))


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(sorted(SHOWN)),
    st.lists(st.tuples(st.integers(8, 4000), st.integers(0, 255)), min_size=1, max_size=8),
    st.integers(0, 30),
)
def test_damage_of_any_kind_is_told_or_can_be_decoded(
    name: str, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(SHOWN[name])
    for place, byte in changes:
        data[place % len(data)] = byte
    found = rasters.read(name, bytes(data[: len(data) - cut]))
    if isinstance(found, Raster):
        Image.open(io.BytesIO(found.data)).load()
    else:
        assert found.help
