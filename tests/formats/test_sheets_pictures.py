"""Pictures on paper: right side up, whole, in their place, and described."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image, ImageOps

from exporter.formats import sheets
from exporter.model import Card, Deck, Picture, Print, Raster, Side
from exporter.pictures import rasters
from tests.formats.sheet_decks import LUBLIN, MOHACS, PAPER_ONLY, card, deck
from tests.formats.sheet_pages import MM, Drawn, Sheet
from tests.pictures import drawing
from tests.pictures.drawing import SIZE, jpeg, png

KEPT = {"grey": png("L"), "1 bit": png("1"), "palette": png("P"), "colour": png("RGB")}
UNPACKED = {
    "grey and clear": png("LA"),
    "colour and clear": png("RGBA"),
    "palette with a clear colour": png("P", transparency=3),
    "interlaced": drawing.interlaced(),
}
EVERY = KEPT | UNPACKED


def raster(data: bytes) -> Raster:
    found = rasters.read("x", data)
    assert isinstance(found, Raster)
    return found


def picture(data: bytes, side: Side = "answer", credit: str = "") -> Picture:
    return Picture("x.png", "A map of Poland", credit, side, raster(data))


def printed(*cards: Card, settings: Print | None = None) -> dict[str, Sheet]:
    """The sheets by the ends of their names."""
    deck_ = replace(deck(*cards), print=settings or Print())
    return {a.name[5:-4]: Sheet(a.data) for a in sheets.export(deck_)}


def notes(data: bytes, credit: str = "") -> Sheet:
    return printed(replace(MOHACS, image=picture(data, credit=credit)))["notes"]


def pixels(drawn: Drawn) -> Image.Image:
    return pikepdf.PdfImage(drawn.image).as_pil_image()


def seen(data: bytes) -> Image.Image:
    """A picture as a browser shows it on white."""
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


@pytest.mark.parametrize("name", EVERY)
def test_paper_has_the_pixels_of_the_file_on_white(name: str) -> None:
    (drawn,) = notes(EVERY[name]).images
    assert pixels(drawn).convert("RGB").tobytes() == seen(EVERY[name]).tobytes()


def test_of_16_bits_the_first_8_are_printed() -> None:
    data = png("I;16")
    (drawn,) = notes(data).images
    assert drawn.image.BitsPerComponent == 16
    stored = drawn.image.read_bytes()
    expected = Image.open(io.BytesIO(data)).tobytes()
    assert stored[::2] == expected[1::2]  # PDF has the more important half first


@pytest.mark.parametrize("data", [*KEPT.values(), jpeg(), jpeg("L"), jpeg(progressive=True)])
def test_what_pdf_can_unpack_is_put_in_as_the_file_has_it(data: bytes) -> None:
    (drawn,) = notes(data).images
    stored = drawn.image.read_raw_bytes()
    assert len(stored) > 20
    assert stored in data


@pytest.mark.parametrize("name", UNPACKED)
def test_what_is_unpacked_is_not_packed_again_because_zlib_builds_differ(name: str) -> None:
    (drawn,) = notes(UNPACKED[name]).images
    assert "/Filter" not in drawn.image


def test_what_follows_the_pixels_of_a_file_does_not_come_into_the_pdf() -> None:
    whole, more = png("L"), zlib.compress(bytes(SIZE[0] + 1) * SIZE[1] + bytes(5_000_000))
    start, end = whole.index(b"IDAT") - 4, whole.index(b"IEND") - 4
    (drawn,) = notes(whole[:start] + drawing.chunk(b"IDAT", more) + whole[end:]).images
    assert "/Filter" not in drawn.image
    assert len(drawn.image.read_bytes()) == SIZE[0] * SIZE[1]


def test_a_picture_without_colour_is_grey_also_when_it_was_unpacked() -> None:
    (drawn,) = notes(png("RGBA")).images
    assert drawn.image.ColorSpace == "/DeviceGray"


def test_a_large_picture_that_is_unpacked_gets_fewer_pixels() -> None:
    (drawn,) = notes(png("LA", (3200, 100))).images
    assert (drawn.image.Width, drawn.image.Height) == (1600, 50)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_turned_as_its_exif_data_say(orientation: int) -> None:
    data = jpeg(size=(160, 80), exif=drawing.turned(orientation))
    (drawn,) = notes(data).images
    stored, right = pixels(drawn).convert("L"), seen(data).convert("L")
    a, b, c, d, e, f = drawn.matrix
    left, bottom, far, top = drawn.box
    for u, v in ((0.25, 0.1), (0.25, 0.9), (0.75, 0.1), (0.75, 0.9)):
        x, y = a * u + c * v + e, b * u + d * v + f
        across, down = (x - left) / (far - left), (top - y) / (top - bottom)
        here = stored.getpixel((int(u * stored.width), int((1 - v) * stored.height)))
        there = right.getpixel((int(across * right.width), int(down * right.height)))
        assert here == pytest.approx(there, abs=4)
    assert (far - left) / (top - bottom) == pytest.approx(right.width / right.height)


def test_a_picture_is_a_figure_that_is_described_and_says_where_it_stands() -> None:
    read = notes(png(size=(400, 200)), credit="Drawn by Jo Smith")
    (drawn,) = read.images
    (figure,) = {e.objgen: e for e, _ in read.elements if e.S == "/Figure"}.values()
    assert str(figure.Alt) == "A map of Poland"
    assert [float(side) for side in figure.A.BBox] == pytest.approx(drawn.box, abs=0.01)
    assert (drawn.tag, list(figure.K)) == ("Figure", [drawn.mark])
    assert "Drawn by Jo Smith" in read.text("P")


def test_a_small_picture_is_not_made_larger_than_its_pixels_are_good_for() -> None:
    (drawn,) = notes(png(size=(100, 50))).images
    left, bottom, right, top = drawn.box
    assert (right - left, top - bottom) == pytest.approx((72, 36), abs=0.01)


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [((1200, 720), 92, 55.2), ((720, 1200), 45, 75), ((2000, 20), 92, 0.92)],
)
def test_in_the_notes_a_picture_is_92_mm_wide_or_75_mm_high(
    size: tuple[int, int], width: float, height: float
) -> None:
    (drawn,) = notes(png("L", size)).images
    left, bottom, right, top = drawn.box
    assert (right - left, top - bottom) == pytest.approx((width * MM, height * MM), abs=0.01)


def overlaps(read: Sheet) -> list[str]:
    """Texts that stand on a picture."""
    found = []
    for drawn in read.images:
        left, bottom, right, top = drawn.box
        for run in read.runs:
            x, y, to_x, to_y = run.ink
            if run.page == drawn.page and x < right and left < to_x and y < top and bottom < to_y:
                found.append(run.text)
    return found


SETTINGS = [
    Print(),
    Print(paper="letter", profile="large"),
    Print(paper="a5", profile="spaced"),
    Print(duplex="fold", back_offset=(2.0, -2.0)),
]
SIZES = [(1200, 720), (600, 900), (2000, 40), (30, 900)]


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("size", SIZES)
def test_no_picture_is_cut_off_or_stands_on_text(size: tuple[int, int], settings: Print) -> None:
    image = picture(png("L", size), "both", credit="Drawn by Jo Smith, " * 6)
    cards = [replace(c, image=image) for c in (LUBLIN, MOHACS, PAPER_ONLY)]
    for name, read in printed(*cards, settings=settings).items():
        assert overlaps(read) == [], name
        for drawn in read.images:
            left, bottom, right, top = drawn.box
            page = [float(side) for side in read.pdf.pages[drawn.page].MediaBox]
            assert 13 * MM - 0.01 <= left < right <= page[2] - 13 * MM + 0.01, name
            assert 13 * MM - 0.01 <= bottom < top <= page[3] - 13 * MM + 0.01, name
            assert (right - left) / (top - bottom) == pytest.approx(size[0] / size[1], rel=1e-3)


def test_notes_and_flashcards_have_pictures_and_the_other_sheets_none() -> None:
    read = printed(replace(MOHACS, image=picture(png("L", (1200, 720)))))
    shown = {name: len(sheet.images) for name, sheet in read.items() if sheet.images}
    assert shown == {"notes": 1, "flashcards": 5}


def fronts(read: Sheet) -> int:
    """Pictures on the questions' side, every other page."""
    return sum(drawn.page % 2 == 0 for drawn in read.images)


@pytest.mark.parametrize(("side", "expected"), [("answer", (0, 5)), ("both", (5, 5))])
def test_a_flashcard_has_its_picture_where_anki_shows_it(
    side: Side, expected: tuple[int, int]
) -> None:
    image = picture(png("L", (1200, 720)), side)
    read = printed(replace(MOHACS, image=image))["flashcards"]
    assert (fronts(read), len(read.images) - fronts(read)) == expected


def test_on_a_flashcard_a_picture_is_24_mm_high_or_left_out() -> None:
    image = picture(png("L", (1200, 720)))
    short = card("short", "Short", "In {1569} it was founded.", image=image)
    long = card("long", "Long", "Words " * 60 + "and {1570} too.", image=image)
    read = printed(short, long)["flashcards"]
    heights = [(d.box[3] - d.box[1]) / MM for d in read.images]
    assert len(heights) == 1
    assert heights[0] >= 24
    assert "1570" in read.text()


def test_a_card_whose_picture_has_no_room_is_set_as_if_it_had_none() -> None:
    long = card("long", "Long", "Words " * 60 + "and {1570} too.")
    with_picture = replace(long, image=picture(png("L", (1200, 720))))
    sizes = [
        [(run.text, run.size) for run in printed(card_)["flashcards"].runs]
        for card_ in (long, with_picture)
    ]
    assert sizes[0] == sizes[1]


def test_a_picture_on_many_cards_is_in_the_file_once() -> None:
    image = picture(png("L", (1200, 720)))
    cards = [replace(MOHACS, id=f"mohacs-{number}", image=image) for number in range(3)]
    read = printed(*cards)["notes"]
    assert len(read.images) == 3
    assert len({drawn.image.objgen for drawn in read.images}) == 1


def test_another_picture_makes_another_edition() -> None:
    def edition(data: bytes) -> str:
        said = " ".join(run.text for run in notes(data).runs)
        return said[said.index("edition") :][:14]

    assert edition(png("L")) != edition(png("RGB"))


def test_a_credit_with_a_character_that_no_font_has_is_told() -> None:
    bad: Deck = deck(replace(MOHACS, image=picture(png(), credit="Drawn by \ua640\U0001f600")))
    assert {diagnostic.code for diagnostic in sheets.check(bad)} == {"missing-glyph"}
