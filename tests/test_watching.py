"""Building on save: a real process, and files that are really saved."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pictures.drawing import png
from tests.running import GOOD, command, environment, files

_LIMIT = 20.0  # seconds after which something has gone wrong


class Watched:
    """A program that is watching, and what it has said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._said = (folder / "said.txt").open("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            command("build", "--watch", "--only", "anki"),
            cwd=folder,
            env=environment(),
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )

    def save(self, text: str) -> None:
        """As many editors do: a new file that takes the old one's name."""
        new = self.folder / "source" / "cards.yaml~"
        new.write_text(text, encoding="utf-8")
        new.replace(self.folder / "source" / "cards.yaml")

    @property
    def said(self) -> str:
        return (self.folder / "said.txt").read_text(encoding="utf-8")

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait for something to happen; the test fails if it does not."""
        end = time.monotonic() + _LIMIT
        while not happened():
            assert time.monotonic() < end and self.process.poll() is None, self.said
            time.sleep(0.02)

    @property
    def deck(self) -> bytes:
        return (self.folder / "build" / "history.apkg").read_bytes()

    def until_built_anew(self, former: bytes) -> None:
        self.until(lambda: self.deck != former)

    def first(self) -> bytes:
        """The deck of the first build."""
        self.until(lambda: "watching source/cards.yaml" in self.said)
        return self.deck

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(_LIMIT)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._said.close()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "cards.yaml").write_text(GOOD, encoding="utf-8")
    program = Watched(tmp_path)
    yield program
    program.close()


def test_a_save_builds_the_deck_again(watched: Watched) -> None:
    first = watched.first()
    watched.save(GOOD.replace("title: Beria", "title: The fall of Beria"))
    watched.until_built_anew(first)


def test_a_bad_save_shows_its_mistakes_and_the_next_good_one_builds(watched: Watched) -> None:
    first = watched.first()
    watched.save(GOOD.replace("title: Beria", "titel: Beria"))
    watched.until(lambda: "a card has no field 'titel'" in watched.said)
    assert watched.deck == first
    watched.save(GOOD.replace("title: Beria", "title: The fall of Beria"))
    watched.until_built_anew(first)


def test_a_picture_in_a_folder_that_is_new_is_watched(watched: Watched) -> None:
    first = watched.first()
    watched.save(f"{GOOD}    image: {{file: pictures/map.png, alt: A map}}\n")
    watched.until(lambda: "there is no file 'pictures/map.png'" in watched.said)
    pictures = watched.folder / "source" / "pictures"
    pictures.mkdir()
    (pictures / "map.png").write_bytes(png("L"))
    watched.until_built_anew(first)
    second = watched.deck
    (pictures / "new").write_bytes(png("RGB"))
    (pictures / "new").replace(pictures / "map.png")
    watched.until_built_anew(second)


def test_a_source_that_is_gone_and_comes_back_is_built(watched: Watched) -> None:
    first = watched.first()
    (watched.folder / "source" / "cards.yaml").unlink()
    watched.until(lambda: "cannot read source/cards.yaml" in watched.said)
    watched.save(GOOD.replace("title: Beria", "title: The fall of Beria"))
    watched.until_built_anew(first)


def test_ctrl_c_ends_it_quietly_and_leaves_no_temporary_file(watched: Watched) -> None:
    watched.first()
    said = watched.said
    assert watched.end() == 0
    assert watched.said == said
    assert list(files(watched.folder / "build")) == ["history.apkg"]
