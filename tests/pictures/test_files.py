"""Where pictures may lie, and that nothing else is ever opened."""

import os
import unicodedata
from pathlib import Path

import pytest

from exporter.pictures import album
from tests.pictures.decks import card, read, told, write
from tests.pictures.drawing import jpeg, png


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a deck with a picture in it; a secret one lies outside."""
    (tmp_path / "secret.png").write_bytes(png())
    inside = tmp_path / "deck"
    (inside / "pictures" / "old").mkdir(parents=True)
    (inside / "pictures" / "map.png").write_bytes(png())
    return inside


def test_a_picture_is_found_in_a_folder_of_the_sources_folder(folder: Path) -> None:
    numbered, diagnostics = read(write(folder, card("beria", "pictures/map.png")))
    assert not len(diagnostics)
    image = numbered.deck.cards[0].image
    assert image and image.raster and image.raster.data == png()


def test_one_picture_may_be_on_many_cards(folder: Path) -> None:
    assert told(folder, "pictures/map.png", "pictures/map.png", "./pictures//map.png") == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("{outside}/secret.png", "does not begin in the folder of the cards"),
        ("../secret.png", "leads out of the folder of the cards"),
        ("pictures/../../secret.png", "leads out of the folder of the cards"),
        ("pictures/../pictures/map.png", "leads out of the folder of the cards"),
        (r"..\secret.png", "has a backslash in it"),
        (r"pictures\map.png", "has a backslash in it"),
        ("C:secret.png", "does not begin in the folder of the cards"),
        ("C:/secret.png", "does not begin in the folder of the cards"),
        ("pictures/map.png:stream", "does not begin in the folder of the cards"),
        ("//server/share/map.png", "does not begin in the folder of the cards"),
        ("https://example.org/map.png", "is an address and no file"),
        ("file:///etc/map.png", "is an address and no file"),
        ("data:image/png;base64,AAAA", "is an address and no file"),
        ("pictures/CON.png", "is a device on Windows"),
        ("nul", "is a device on Windows"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(folder: Path, name: str, said: str) -> None:
    name = name.format(outside=folder.parent)
    assert told(folder, name) == [("picture-unsafe", f"'{name}' {said}")]


def test_a_link_out_of_the_folder_is_refused_and_one_within_is_not(folder: Path) -> None:
    (folder / "out.png").symlink_to(folder.parent / "secret.png")
    (folder / "in.png").symlink_to("pictures/map.png")
    assert told(folder, "out.png", "in.png") == [
        ("picture-unsafe", "'out.png' is a link that leads out of the folder of the cards")
    ]


def test_a_folder_on_the_way_that_is_a_link_out_is_refused(folder: Path) -> None:
    (folder / "pictures" / "up").symlink_to(folder.parent)
    name = "pictures/up/secret.png"
    said = f"'{name}' is a link that leads out of the folder of the cards"
    assert told(folder, name) == [("picture-unsafe", said)]


def test_nothing_is_told_of_what_lies_behind_a_link_out(folder: Path) -> None:
    (folder / "up").symlink_to(folder.parent)
    _, diagnostics = read(write(folder, card("beria", "up/secre.png")))
    (told_,) = diagnostics
    assert told_.code == "picture-unsafe"
    assert "secret" not in told_.message + told_.help


def test_the_folder_of_the_cards_may_itself_be_a_link(folder: Path) -> None:
    linked = folder.parent / "linked"
    linked.symlink_to(folder)
    assert told(linked, "pictures/map.png") == []


def test_links_that_lead_nowhere_or_in_a_circle_are_told(folder: Path) -> None:
    (folder / "broken.png").symlink_to("gone.png")
    (folder / "round.png").symlink_to("round.png")
    assert told(folder, "broken.png", "round.png") == [
        ("picture-missing", "'broken.png' is a link that leads nowhere"),
        ("picture-missing", "'round.png' is a link that leads nowhere"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_and_a_folder_are_no_pictures(folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    assert told(folder, "pipe.png", "pictures", "pictures/map.png/x.png") == [
        ("picture-unsafe", "'pipe.png' is a device or a pipe and no file"),
        ("picture-missing", "'pictures' is a folder and no file"),
        ("picture-missing", "'pictures/map.png/x.png' goes on behind the name of a file"),
    ]


@pytest.mark.parametrize(
    ("name", "help_"),
    [
        ("pictures/Map.png", "did you mean 'pictures/map.png'?"),
        ("Pictures/map.png", "did you mean 'pictures/map.png'?"),
        ("pictures/mpa.png", "did you mean 'pictures/map.png'?"),
        ("pictures/map.jpg", "did you mean 'pictures/map.png'?"),
        ("pictures/kremlin.png", "put 'kremlin.png' into 'pictures' in the folder of the cards"),
        ("beria.jpg", "put 'beria.jpg' into the folder of the cards"),
    ],
)
def test_a_missing_picture_comes_with_what_to_do(folder: Path, name: str, help_: str) -> None:
    _, diagnostics = read(write(folder, card("beria", name)))
    (told_,) = diagnostics
    assert (told_.code, told_.help[: len(help_)]) == ("picture-missing", help_)


def test_capitals_count_though_some_systems_do_not_tell_them_apart(folder: Path) -> None:
    assert told(folder, "pictures/MAP.png") == [
        ("picture-missing", "there is no file 'pictures/MAP.png': its name has other capitals")
    ]


def test_a_name_whose_accents_the_disk_keeps_apart_is_found(folder: Path) -> None:
    (folder / unicodedata.normalize("NFD", "Rákosi.png")).write_bytes(png())
    assert told(folder, "Rákosi.png") == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read all")
def test_a_picture_that_may_not_be_read_is_told(folder: Path) -> None:
    (folder / "pictures" / "map.png").chmod(0)
    assert told(folder, "pictures/map.png") == [
        ("picture-unreadable", "'pictures/map.png' cannot be read: Permission denied")
    ]


def test_a_file_over_the_limit_is_refused(folder: Path) -> None:
    (folder / "huge.png").write_bytes(png() + bytes(album.SIZE_LIMIT))
    assert told(folder, "huge.png") == [("picture-too-large", "'huge.png' is larger than 10 MB")]


def test_many_pictures_over_the_limit_together_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(album, "TOTAL_LIMIT", len(png()) + 10)
    (folder / "pictures" / "photo.jpg").write_bytes(jpeg())
    assert [code for code, _ in told(folder, "pictures/map.png", "pictures/photo.jpg")] == [
        "picture-too-large"
    ]


def test_all_bad_pictures_of_a_deck_are_told_at_once_each_at_its_name(folder: Path) -> None:
    path = write(folder, card("a", "gone.png"), card("b", "../b.png"), card("c", "cards.yaml"))
    _, diagnostics = read(path)
    text = path.read_text(encoding="utf-8")
    assert [(d.code, text[d.span.start : d.span.end]) for d in diagnostics] == [
        ("picture-missing", "'gone.png'"),
        ("picture-unsafe", "'../b.png'"),
        ("picture-unreadable", "'cards.yaml'"),
    ]


def test_unused_pictures_beside_those_of_the_cards_are_told_once_for_their_folder(
    folder: Path,
) -> None:
    for name in ("spare.png", "photo.JPG", "notes.txt", ".hidden.png", "a.png", "b.png"):
        (folder / "pictures" / name).write_bytes(png())
    ((code, message),) = told(folder, "pictures/map.png", "pictures/map.png")
    assert code == "picture-unused"
    assert message.startswith("no card uses 'a.png', 'b.png', 'photo.JPG' and 1 more in the folder")


def test_folders_without_a_picture_of_the_deck_are_not_looked_into(folder: Path) -> None:
    (folder / "pictures" / "old" / "spare.png").write_bytes(png())
    (folder / "logo.png").write_bytes(png())
    assert told(folder, "pictures/map.png") == []


def test_what_another_file_of_cards_names_is_in_use(folder: Path) -> None:
    (folder / "pictures" / "other.png").write_bytes(png())
    (folder / "pictures" / "ther.png").write_bytes(png())
    (folder / "more.yml").write_text("image: {file: pictures/other.png}", encoding="utf-8")
    assert told(folder, "pictures/map.png") == [
        ("picture-unused", "no card uses 'ther.png' in the folder of this picture")
    ]


def test_what_a_link_leads_to_is_in_use(folder: Path) -> None:
    (folder / "pictures" / "plan.png").symlink_to("map.png")
    assert told(folder, "pictures/plan.png") == []


def test_unused_pictures_are_not_spoken_of_while_the_deck_has_other_mistakes(folder: Path) -> None:
    (folder / "pictures" / "spare.png").write_bytes(png())
    path = write(folder, card("a", "pictures/map.png"), "  - id: b\n    titel: B\n")
    _, diagnostics = read(path)
    assert "picture-unused" not in {d.code for d in diagnostics}
    _, diagnostics = read(write(folder, card("a", "pictures/map.png")))
    assert [d.code for d in diagnostics] == ["picture-unused"]
