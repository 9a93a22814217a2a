"""Pictures in Anki: they arrive, are shown where they give nothing away, and are replaced."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from anki.collection import Collection

from exporter.formats import anki
from exporter.model import Card, Picture, Raster, Side
from exporter.pictures import rasters
from tests.formats.anki_decks import BERIA, VIRGIN_LANDS, answer, deck, first, imported, packed
from tests.formats.anki_decks import question as asked
from tests.pictures.drawing import jpeg, png

ODD = "A “map” of 5 < 6 & {{c9::that}} [sound:x.mp3]"


def raster(data: bytes) -> Raster:
    found = rasters.read("x", data)
    assert isinstance(found, Raster)
    return found


MAP = Picture("pictures/Map of Rákosi’s Hungary.PNG", "A map", raster=raster(png("L")))
WITH_MAP = replace(BERIA, image=MAP)


def sources(html: str) -> list[str]:
    return re.findall(r'<img src="([^"]+)"', html)


def media(of: Collection) -> dict[str, bytes]:
    """The files in a learner's media folder."""
    return {path.name: path.read_bytes() for path in Path(of.media.dir()).iterdir()}


def assert_all_is_there(of: Collection) -> None:
    found = of.media.check()
    assert (list(found.missing), list(found.unused)) == ([], [])


def test_a_picture_arrives_under_a_name_that_tells_its_content(learner: Collection) -> None:
    card = first(learner, WITH_MAP)
    name = f"map-of-rakosis-hungary-{raster(png('L')).digest[:8]}.png"
    assert sources(answer(card)) == [name]
    assert media(learner) == {name: png("L")}
    assert_all_is_there(learner)


def test_a_picture_is_shown_with_the_answer_only(learner: Collection) -> None:
    card = first(learner, WITH_MAP)
    assert "<img" not in asked(card)
    assert "A map" not in asked(card)
    assert len(sources(answer(card))) == 1


def test_a_picture_for_both_sides_is_shown_once_on_each(learner: Collection) -> None:
    card = first(learner, replace(BERIA, image=replace(MAP, side="both")))
    assert len(sources(asked(card))) == len(sources(answer(card))) == 1
    assert_all_is_there(learner)


@pytest.mark.parametrize("side", ["answer", "both"])
def test_words_beside_a_picture_are_shown_as_they_are(learner: Collection, side: Side) -> None:
    image = replace(MAP, alt=ODD, credit=ODD, side=side)
    card = first(learner, replace(BERIA, image=image))
    html = answer(card)
    alt = re.search(r'alt="([^"]*)"', html)
    credit = re.search(r"<figcaption>(.*?)</figcaption>", html)
    expected = "A “map” of 5 &lt; 6 &amp; &#123;&#123;c9::that&#125;&#125; &#91;sound:x.mp3&#93;"
    assert alt and credit
    assert alt[1] == credit[1] == expected
    assert learner.card_count() == 3
    assert not learner.get_empty_cards().notes


def test_a_quotation_mark_does_not_end_the_description(learner: Collection) -> None:
    card = first(learner, replace(BERIA, image=replace(MAP, alt='5" x 3" onerror="x')))
    assert 'alt="5&quot; x 3&quot; onerror=&quot;x">' in answer(card)


def test_another_picture_reaches_a_learner_who_has_the_card(learner: Collection) -> None:
    imported(learner, deck(WITH_MAP))
    (former,) = media(learner)
    (one, *_) = learner.find_cards("")
    learner.sched.set_due_date([one], "100!")
    image = replace(MAP, raster=raster(png("RGB")))
    log = imported(learner, deck(replace(WITH_MAP, image=image, changed=BERIA.changed + 1)))
    (name,) = sources(answer(learner.get_card(one)))
    assert len(log.updated) == 1
    assert media(learner)[name] == png("RGB")
    assert learner.get_card(one).ivl == 100
    found = learner.media.check()
    assert (list(found.missing), list(found.unused)) == ([], [former])


def test_a_second_import_changes_nothing(learner: Collection) -> None:
    imported(learner, deck(WITH_MAP))
    before = media(learner)
    log = imported(learner, deck(WITH_MAP))
    assert (len(log.new), len(log.updated)) == (0, 0)
    assert media(learner) == before


def archive(*cards: Card) -> ZipFile:
    return ZipFile(io.BytesIO(packed(deck(*cards))))


def test_media_stand_in_the_package_once_each_in_the_order_of_their_names() -> None:
    photo = Picture("b.jpg", "A photograph", raster=raster(jpeg()))
    cards = (replace(BERIA, image=photo), replace(VIRGIN_LANDS, image=MAP))
    with archive(*cards, replace(BERIA, id="again", image=photo)) as package:
        names = list(json.loads(package.read("media")).values())
        assert package.namelist() == ["collection.anki2", "0", "1", "media"]
        assert [package.read("0"), package.read("1")] == [jpeg(), png("L")]
    assert names == sorted(names)
    assert all(re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{8}\.(png|jpg)", name) for name in names)


def test_a_name_without_a_letter_that_anki_takes_is_called_picture() -> None:
    with archive(replace(BERIA, image=replace(MAP, file="карта.png"))) as package:
        assert json.loads(package.read("media"))["0"].startswith("picture-")


def test_a_card_on_paper_only_puts_no_picture_into_the_package() -> None:
    on_paper = replace(
        BERIA, id="x", title=BERIA.note or BERIA.title, text=BERIA.note or BERIA.text
    )
    with archive(VIRGIN_LANDS, replace(on_paper, image=MAP)) as package:
        assert package.namelist() == ["collection.anki2", "media"]


def test_what_was_made_is_told_with_its_pictures() -> None:
    (artifact,) = anki.export(deck(WITH_MAP))
    assert artifact.counts == {"notes": 1, "cards": 3, "pictures": 1}
