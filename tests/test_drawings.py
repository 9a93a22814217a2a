"""The deck's own pictures are those that ``make pictures`` draws."""

import pytest
from PIL import Image, ImageChops, ImageStat

from drawings import PICTURES
from drawings.paper import HEIGHT, WIDTH
from tests.reading import ROOT, real_deck

FOLDER = ROOT / "source" / "pictures"


def test_the_deck_shows_every_picture_that_is_drawn_and_no_other() -> None:
    shown = {card.image.file for card in real_deck().cards if card.image}
    assert shown == {f"pictures/{name}" for name in PICTURES}
    assert {path.name for path in FOLDER.iterdir()} == set(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_committed_picture_is_what_is_drawn(name: str) -> None:
    """Its pixels, but for the edges of letters, which each FreeType smooths its own way."""
    committed, drawn = Image.open(FOLDER / name), PICTURES[name]()
    assert (committed.mode, committed.size) == (drawn.mode, drawn.size) == ("L", (WIDTH, HEIGHT))
    difference = ImageStat.Stat(ImageChops.difference(committed, drawn))
    assert difference.mean[0] < 0.05


def test_a_moved_letter_would_be_noticed() -> None:
    drawn = PICTURES["maize.png"]()
    letter = drawn.crop((60, 40, 110, 80))
    moved = drawn.copy()
    moved.paste(letter, (66, 40))
    assert ImageStat.Stat(ImageChops.difference(moved, drawn)).mean[0] > 0.05


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_is_cut_off_at_the_edge_of_a_picture(name: str) -> None:
    drawn = PICTURES[name]()
    box = ImageChops.invert(drawn).getbbox()
    assert box
    assert box[0] >= 40 and box[1] >= 20
    assert box[2] <= WIDTH - 40 and box[3] <= HEIGHT - 20
