"""``make release`` in fresh clones: the same bytes everywhere, or a reason why not."""

import json
import shutil
import time
import zipfile
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.release import clones
from tests.running import LATER_CLOCK

LATER = 1_790_100_000


def release(folder: Path, pinned: Path, **more: str) -> CompletedProcess[str]:
    return clones.run(folder, "make", "release", RELEASE_VENV=str(pinned), **more)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "build" / "release").iterdir()}


def refusal(done: CompletedProcess[str]) -> str:
    assert done.returncode != 0, done.stdout
    return done.stderr


def test_it_makes_all_files_under_names_without_a_version(released: Path) -> None:
    sheets = {name for name in files(released) if name.endswith(".pdf")}
    assert {"history-notes.pdf", "history-gap-fill.pdf", "history-answers.pdf"} <= sheets
    assert files(released).keys() - sheets == {
        "RELEASE_NOTES.md",
        "SHA256SUMS",
        "history-print-pack.zip",
        "history.apkg",
        "manifest.json",
    }
    assert all(name.startswith("history-") for name in sheets)
    assert not any("1.0" in name for name in files(released))
    assert clones.git(released, "status", "--porcelain") == ""


def test_another_time_place_and_user_give_the_same_bytes(
    origin: Path, released: Path, pinned: Path, tmp_path: Path
) -> None:
    other = clones.clone(origin, tmp_path / "another place" / "with a längere name")
    (other / "src" / "sitecustomize.py").write_text(LATER_CLOCK, encoding="utf-8")
    (other / ".git" / "info" / "exclude").write_text("sitecustomize.py\n", encoding="utf-8")
    done = clones.run(
        other,
        *("sh", "-c", "umask 077 && exec make release"),
        RELEASE_VENV=str(pinned),
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        PYTHONHASHSEED="4321",
        USER="someone",
        LOGNAME="someone",
        SOURCE_DATE_EPOCH="1",
    )
    assert done.returncode == 0, done.stderr
    assert files(other) == files(released)
    asked = "import datetime, time; print(time.time(), datetime.datetime.now().timestamp())"
    said = clones.run(other, str(pinned / "bin" / "python"), "-c", asked, PYTHONPATH="src")
    assert all(float(moment) > time.time() + 300 * 86400 for moment in said.stdout.split())
    assert len(said.stdout.split()) == 2


def test_it_needs_no_network_and_no_particular_user(
    origin: Path, released: Path, pinned: Path, tmp_path: Path
) -> None:
    stranger = ("unshare", "--user", "--map-user=4321", "--map-group=4321", "--net")
    if not shutil.which("unshare") or clones.run(tmp_path, *stranger, "true").returncode:
        pytest.skip("this machine lets nobody cut a process off from the network")
    other = clones.clone(origin, tmp_path / "offline")
    done = clones.run(other, *stranger, "make", "release", RELEASE_VENV=str(pinned))
    assert done.returncode == 0, done.stderr
    assert files(other) == files(released)


def test_made_again_in_the_same_place_it_leaves_nothing_of_the_former_one(
    made: Path, released: Path, pinned: Path
) -> None:
    (made / "build" / "release" / "old.apkg").write_bytes(b"of a deck that had another id")
    assert release(made, pinned).returncode == 0
    assert files(made) == files(released)


def test_the_deck_of_this_repository_can_be_released(pinned: Path, tmp_path: Path) -> None:
    folder = clones.origin(tmp_path / "repository")
    clones.lock(folder)
    clones.version(folder, "1.0.0")
    clones.commit(folder, "Begin", LATER)
    done = release(folder, pinned)
    assert done.returncode == 0, done.stderr
    manifest = json.loads(files(folder)["manifest.json"])
    names = [file["name"] for file in manifest["files"]]
    assert {"khrushchev-1953-64.apkg", "khrushchev-1953-64-print-pack.zip"} <= set(names)
    assert manifest["files"][0]["contents"]["notes"] == manifest["deck"]["cards"] >= 18


def test_sha256sum_finds_the_files_as_they_are_listed(made: Path) -> None:
    folder = made / "build" / "release"
    done = clones.run(folder, "sha256sum", "--check", "--strict", "SHA256SUMS")
    assert done.returncode == 0, done.stderr
    assert {line.split(":")[0] for line in done.stdout.splitlines()} == {
        path.name for path in folder.iterdir() if path.name != "SHA256SUMS"
    }


def test_the_manifest_says_what_the_release_is_and_what_it_was_made_with(released: Path) -> None:
    manifest = json.loads(files(released)["manifest.json"])
    assert manifest["version"] == "1.0.0"
    assert manifest["deck"] == {"id": "history", "title": "History", "cards": 3}
    assert manifest["made"]["commit"] == clones.git(released, "rev-parse", "HEAD").strip()
    assert manifest["made"]["committed"] == "2026-09-21T14:13:20+00:00"
    assert {"genanki", "reportlab", "pyyaml"} <= manifest["made"]["libraries"].keys()
    sums = (line.split() for line in files(released)["SHA256SUMS"].decode().splitlines())
    digests = {name: digest for digest, name in sums}
    del digests["manifest.json"]
    assert {file["name"]: file["sha256"] for file in manifest["files"]} == digests
    assert manifest["files"][0]["contents"] == {"notes": 3, "cards": 4}


def test_the_print_pack_has_the_sheets_byte_for_byte(released: Path) -> None:
    with zipfile.ZipFile(released / "build/release/history-print-pack.zip") as archive:
        packed = {info.filename: archive.read(info) for info in archive.infolist()}
        dates = {info.date_time for info in archive.infolist()}
    sheets = {name: data for name, data in files(released).items() if name.endswith(".pdf")}
    assert packed == sheets
    assert len(sheets) >= 2
    assert dates == {(2026, 9, 21, 14, 13, 20)}


def test_the_notes_of_the_first_release_tell_what_is_in_the_deck(released: Path) -> None:
    notes = files(released)["RELEASE_NOTES.md"].decode()
    assert notes.startswith("Three cards.\n\n## The 3 cards\n\n- Beria\n- Geneva\n- Sputnik\n")
    assert "Download `history.apkg`, choose *File → Import* in Anki" in notes
    assert "sha256sum --check --ignore-missing SHA256SUMS" in notes


def test_the_notes_of_a_later_release_tell_what_learners_will_notice(
    clone: Path, pinned: Path
) -> None:
    text = clones.DECK.replace(clones.GENEVA, "").replace("83.6", "83.60") + clones.GAGARIN
    clones.write_deck(clone, text)
    clones.version(clone, "1.1.0")
    clones.commit(clone, "Go on", LATER)
    assert release(clone, pinned).returncode == 0
    notes = files(clone)["RELEASE_NOTES.md"].decode()
    assert "This is what has changed since 1.0.0." in notes
    assert "## Added\n\n- **Gagarin**: 1 cloze\n" in notes
    assert "## Changed\n\n- **Sputnik**" in notes
    assert "c1 is now '83.60', it was '83.6'" in notes
    assert "## Taken out\n\n- **Geneva**\n\nAnki does not delete cards on import." in notes
    assert '`"deck:History" "Id:geneva"`' in notes


def test_a_release_is_compared_with_the_last_one_and_not_with_itself(
    released: Path, made: Path, pinned: Path
) -> None:
    clones.git(made, "tag", "v0.9.0", "HEAD")
    clones.git(made, "tag", "--delete", "v1.0.0")
    clones.git(made, "tag", "v1.0.0", "HEAD")
    assert release(made, pinned).returncode == 0
    notes = files(made)["RELEASE_NOTES.md"].decode()
    assert "since 0.9.0.\n\nNo card has changed." in notes


def test_what_is_not_committed_is_not_released(clone: Path, pinned: Path) -> None:
    readme = clone / "README.md"
    readme.write_text(readme.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (clone / "source" / "more.yaml").write_text("cards: []\n", encoding="utf-8")
    said = refusal(release(clone, pinned))
    assert "release: not all is committed:\n M README.md\n?? source/more.yaml\n" in said
    assert not (clone / "build").exists()


def test_a_lock_that_is_out_of_date_is_refused(clone: Path, pinned: Path) -> None:
    source = clone / "source" / "cards.yaml"
    edited = source.read_text(encoding="utf-8").replace("26 June 1953", "27 June 1953")
    source.write_text(edited, encoding="utf-8")
    clones.version(clone, "1.0.1")
    clones.commit(clone, "Correct a date, forgetting the lock", LATER)
    said = refusal(release(clone, pinned))
    assert "not-locked" in said
    assert "the lock would change: beria: c1 '26 June 1953' is now '27 June 1953'" in said
    assert not (clone / "build" / "release").exists()


def test_a_lock_that_forgets_what_was_released_is_refused(clone: Path, pinned: Path) -> None:
    (clone / "source" / "cards.lock").unlink()
    clones.write_deck(clone, clones.DECK.replace("[[83.6]]", "[[3]] times [[83.6]]"))
    clones.version(clone, "1.0.1")
    clones.commit(clone, "Begin the lock anew", LATER)
    said = refusal(release(clone, pinned))
    assert "source/cards.lock does not go on from that of v1.0.0: 'sputnik' " in said
    assert "git show v1.0.0:source/cards.lock > source/cards.lock, run 'exporter build'" in said
    assert not (clone / "build").exists()


def test_a_mistake_in_the_source_is_refused_at_its_place(clone: Path, pinned: Path) -> None:
    source = clone / "source" / "cards.yaml"
    source.write_text(clones.DECK.replace("[[92]]", "[[92"), encoding="utf-8")
    clones.version(clone, "1.0.1")
    clones.commit(clone, "Make a mistake", LATER)
    said = refusal(release(clone, pinned))
    assert "error[unclosed-cloze]" in said
    assert " --> source/cards.yaml:16:" in said


def test_a_warning_is_refused_too(clone: Path, pinned: Path) -> None:
    clones.write_deck(clone, clones.DECK + "    show: [sixty]\n")
    clones.version(clone, "1.0.1")
    clones.commit(clone, "Show what is not there", LATER)
    assert "warning[show-matches-nothing]" in refusal(release(clone, pinned))


def test_a_version_that_was_released_is_not_used_again(clone: Path, pinned: Path) -> None:
    clones.commit(clone, "Go on", LATER, "--allow-empty")
    said = refusal(release(clone, pinned))
    assert "release: 1.0.0 was released before, from another commit: begin a section" in said


def test_a_version_before_the_last_release_is_refused(clone: Path, pinned: Path) -> None:
    clones.version(clone, "0.9.0")
    clones.commit(clone, "Go backwards", LATER)
    assert "release: 0.9.0 is not newer than the last release, v1.0.0" in refusal(
        release(clone, pinned)
    )


def test_a_tag_that_says_another_version_than_the_changelog_is_refused(
    clone: Path, pinned: Path
) -> None:
    clones.version(clone, "1.1.0")
    clones.commit(clone, "Go on", LATER)
    clones.git(clone, "tag", "v1.2.0")
    said = refusal(release(clone, pinned))
    assert "this commit is tagged v1.2.0, but the newest version in CHANGELOG.md is 1.1.0" in said


def test_a_changelog_without_a_version_is_refused(clone: Path, pinned: Path) -> None:
    (clone / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n", encoding="utf-8")
    clones.commit(clone, "Begin anew", LATER)
    assert "release: CHANGELOG.md has no version yet" in refusal(release(clone, pinned))


def test_a_history_that_is_cut_off_is_refused(origin: Path, pinned: Path, tmp_path: Path) -> None:
    longer = clones.clone(origin, tmp_path / "longer")
    clones.commit(longer, "Go on", LATER, "--allow-empty")
    shallow = tmp_path / "shallow"
    clones.git(longer, "clone", "--quiet", "--depth=1", longer.as_uri(), str(shallow))
    said = refusal(release(shallow, pinned))
    assert "release: the history is cut off, and with it the former releases" in said


def test_other_libraries_than_the_pinned_ones_are_refused(clone: Path, pinned: Path) -> None:
    pins = clone / "requirements-release.txt"
    text = pins.read_text(encoding="utf-8")
    pins.write_text(text.replace("genanki==0.13.1", "genanki==0.13.0"), encoding="utf-8")
    clones.version(clone, "1.0.1")
    clones.commit(clone, "Pin another genanki", LATER)
    said = refusal(release(clone, pinned))
    assert "genanki 0.13.1 is installed, but requirements-release.txt pins 0.13.0" in said
    assert not (clone / "build" / "release" / "SHA256SUMS").exists()


def test_files_that_are_not_the_same_again_are_refused(clone: Path, pinned: Path) -> None:
    folder = clone / "build" / "release"
    python, *module = (str(pinned / "bin" / "python"), "-m", "exporter")
    clones.run(clone, python, *module, "build", "--output", str(folder), PYTHONPATH="src")
    (folder / "history.apkg").write_bytes(b"made on an unlucky day")
    done = clones.run(clone, python, "-m", "exporter.cli.release", "describe", PYTHONPATH="src")
    said = refusal(done)
    assert "made twice, the files are not the same: history.apkg has the digest" in said
    assert not (folder / "SHA256SUMS").exists()
