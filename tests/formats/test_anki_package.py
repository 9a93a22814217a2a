"""The file itself: the same bytes wherever and whenever it is made."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

from exporter.formats import anki
from tests.formats.anki_decks import ON_PAPER, deck, packed
from tests.running import LATER_CLOCK

ELSEWHERE = f"""
{LATER_CLOCK}
import os, sys
from hashlib import sha256
os.umask(0o077)
from tests.formats.anki_decks import deck, packed
print(sha256(packed(deck())).hexdigest())
"""


def digest_elsewhere(folder: Path, *, seed: str, zone: str) -> str:
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": paths}
    command = [sys.executable, "-c", ELSEWHERE]
    made = subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return made.stdout.strip()


def test_another_process_zone_hash_seed_umask_and_time_give_the_same_bytes(tmp_path: Path) -> None:
    here = sha256(packed(deck())).hexdigest()
    assert digest_elsewhere(tmp_path, seed="1", zone="Pacific/Kiritimati") == here
    assert digest_elsewhere(tmp_path, seed="2", zone="America/New_York") == here


def test_the_file_bears_the_decks_id_and_counts_what_is_in_it() -> None:
    (artifact,) = anki.export(deck())
    assert artifact.name == "khrushchev.apkg"
    assert artifact.counts == {"notes": 2, "cards": 6}


def test_there_is_no_file_without_a_note() -> None:
    assert not list(anki.export(deck(ON_PAPER)))


def test_the_file_holds_a_collection_and_no_media() -> None:
    with ZipFile(io.BytesIO(packed(deck()))) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert archive.read("media") == b"{}"


def test_a_sound_deck_has_nothing_to_report() -> None:
    assert not list(anki.check(deck()))


def test_an_empty_part_of_a_nested_title_is_reported() -> None:
    (diagnostic,) = anki.check(replace(deck(), title="History::"))
    assert diagnostic.code == "deck-title"
