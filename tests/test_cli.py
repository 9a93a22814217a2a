"""The program as people and CI run it."""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import get_args

import pytest

from exporter import formats, report
from exporter.cli import arguments, print_options
from exporter.model import DuplexName, PaperName, ProfileName
from tests.running import GOOD, LATER_CLOCK, files, run, run_apart


def write(folder: Path, text: str) -> None:
    (folder / "source" / "cards.yaml").write_text(text, encoding="utf-8")


def test_the_choices_offered_are_those_there_are() -> None:
    assert arguments.FORMATS == formats.NAMES
    assert tuple(report.FORMATS) == arguments.REPORTS
    assert print_options.PAPERS == get_args(PaperName)
    assert print_options.PROFILES == get_args(ProfileName)
    assert print_options.DUPLEXES == get_args(DuplexName)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "elsewhere.yaml"),
        ("check", "--colour"),
        ("build", "--locked"),
        ("explain", "--text", "-", "--format", "json"),
        ("schema",),
    ],
    ids=" ".join,
)
def test_a_process_of_its_own_does_the_same(folder: Path, arguments: tuple[str, ...]) -> None:
    done = [
        (each.returncode, each.stdout, each.stderr, files(folder))
        for runs in (run, run_apart)
        for each in [runs(*arguments, folder=folder, text="Stalin († 1953)")]
    ]
    assert done[0] == done[1]


def test_check_says_in_one_line_that_all_is_well(folder: Path) -> None:
    done = run("check", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "source/cards.yaml: 1 card with 1 cloze, no problems\n"


def test_check_writes_nothing(folder: Path) -> None:
    run("check", folder=folder)
    assert [path.name for path in folder.rglob("*") if path.is_file()] == ["cards.yaml"]


def test_mistakes_are_reported_on_stdout_and_fail_with_1(folder: Path) -> None:
    write(folder, GOOD.replace("title: Beria", "titel: Beria"))
    done = run("check", folder=folder)
    assert done.returncode == 1
    assert "error[unknown-key]: a card has no field 'titel'" in done.stdout
    assert " --> source/cards.yaml:4:5" in done.stdout


def test_a_file_that_is_not_there_is_2_without_a_traceback(folder: Path) -> None:
    done = run("check", "elsewhere/notes.txt", folder=folder)
    assert done.returncode == 2
    assert done.stderr == (
        "exporter: cannot read elsewhere/notes.txt: No such file or directory\n"
        "  = help: name the file of cards, or begin a deck with 'exporter init FOLDER'\n"
    )


def test_a_file_with_much_the_same_name_is_suggested(folder: Path) -> None:
    for missing in ("source/card.yml", "cards.yaml"):
        done = run("check", missing, folder=folder)
        assert done.stderr.endswith("= help: did you mean source/cards.yaml?\n")


def test_what_a_terminal_would_obey_in_a_files_name_is_not_written(folder: Path) -> None:
    done = run("check", "a\x1b[31m\u202eb.yaml", folder=folder)
    assert "\x1b" not in done.stderr + done.stdout
    assert "\u202e" not in done.stderr + done.stdout


def test_watching_in_a_folder_that_is_not_there_says_the_same_as_a_check(folder: Path) -> None:
    asked, watching = (
        run(*arguments, "elsewhere/cards.yaml", folder=folder)
        for arguments in (("check",), ("build", "--watch"))
    )
    assert (watching.returncode, watching.stderr) == (asked.returncode, asked.stderr)
    assert "cannot read elsewhere/cards.yaml" in watching.stderr


@pytest.mark.parametrize("name", ["source", ".", "/"])
def test_a_folder_for_a_source_is_2_without_a_traceback(folder: Path, name: str) -> None:
    done = run("check", name, folder=folder)
    assert done.returncode == 2
    assert done.stderr.startswith(f"exporter: cannot read {name}: Is a directory\n  = help: ")


def test_wrong_usage_is_2(folder: Path) -> None:
    for wrong in ((), ("bild",), ("build", "--only", "word")):
        assert run(*wrong, folder=folder).returncode == 2


def test_build_writes_the_files_and_says_what_is_in_them(folder: Path) -> None:
    done = run("build", folder=folder)
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (folder / "build").iterdir())
    assert {"history.apkg", "history-notes.pdf", "history-gap-fill.pdf"} <= set(names)
    lines = done.stdout.splitlines()
    assert lines[0] == "source/cards.yaml: 1 card with 1 cloze"
    assert [line.split()[0].removeprefix("build/") for line in sorted(lines[1:-1])] == names
    assert lines[-1].startswith("source/cards.lock is new")
    assert "build/history.apkg" in done.stdout
    assert "1 note, 1 card" in done.stdout


def test_what_a_build_made_can_be_read_by_programs(folder: Path) -> None:
    first = json.loads(run("build", "--format", "json", folder=folder).stdout)
    assert (first["cards"], first["clozes"]) == (1, 1)
    assert first["lock"] == {"path": "source/cards.lock", "new": True, "changes": []}
    for file in first["files"]:
        assert (folder / file["path"]).stat().st_size == file["size"]
    assert first["files"][0]["counts"] == {"notes": 1, "cards": 1}
    write(folder, GOOD.replace("1953.", "1953 with 3,000 others."))
    again = json.loads(run("build", "--only", "anki", "--format", "json", folder=folder).stdout)
    assert again["lock"]["changes"] == ["beria: new c2 '3,000'"]
    assert [Path(file["path"]).name for file in again["files"]] == ["history.apkg"]


def test_only_makes_one_format_in_the_folder_asked_for(folder: Path) -> None:
    done = run("build", "--only", "anki", "--output", "elsewhere", folder=folder)
    assert done.returncode == 0
    assert [path.name for path in (folder / "elsewhere").iterdir()] == ["history.apkg"]


def test_a_build_names_the_files_of_a_former_one_that_it_no_longer_makes(folder: Path) -> None:
    run("build", "--only", "sheets", folder=folder)
    write(folder, GOOD.replace("26 June 1953.", "it.\n    cloze: none"))
    done = run("build", "--only", "sheets", folder=folder)
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("left"))
    sheets = ("gap-fill", "answers", "flashcards", "timeline")
    former = [str(Path("build", f"history-{sheet}.pdf")) for sheet in sheets]
    assert line.split(": ")[1] == ", ".join(former)
    assert (folder / "build" / "history-timeline.pdf").exists()
    assert "left" not in run("build", "--only", "anki", folder=folder).stdout


def test_a_build_that_fails_leaves_the_former_build_as_it_was(folder: Path) -> None:
    run("build", folder=folder)
    former = {path.name: path.read_bytes() for path in (folder / "build").iterdir()}
    write(folder, GOOD.replace("26 June 1953", "[[26 June 1953"))
    done = run("build", folder=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "unclosed-cloze" in done.stderr
    assert {path.name: path.read_bytes() for path in (folder / "build").iterdir()} == former


def test_warnings_fail_only_when_asked_to(folder: Path) -> None:
    write(folder, GOOD + "    show: [sixty]\n")
    assert run("check", folder=folder).returncode == 0
    assert run("check", "--strict", folder=folder).returncode == 1


def test_the_formats_of_a_report(folder: Path) -> None:
    write(folder, GOOD + "    show: ['sixty']\n")
    concise = run("check", "--format", "concise", folder=folder).stdout
    assert concise.startswith("source/cards.yaml:6:12: warning[show-matches-nothing] no date or")
    problem = json.loads(run("check", "--format", "json", folder=folder).stdout)["problems"][0]
    assert (problem["code"], problem["line"], problem["column"]) == ("show-matches-nothing", 6, 12)
    github = run("check", folder=folder, GITHUB_ACTIONS="true").stdout
    assert github.startswith(
        "::warning file=source/cards.yaml,line=6,endLine=6,col=12,endColumn=19,"
    )
    assert "1 warning in source/cards.yaml" in github


def test_explain_shows_what_is_hidden_and_why(folder: Path) -> None:
    done = run("explain", "beria", folder=folder)
    assert done.returncode == 0
    assert "He was arrested on [[26 June 1953]]." in done.stdout
    assert "c1" in done.stdout
    assert "hint 'date'" in done.stdout


def test_explain_takes_any_text_and_knows_json(folder: Path) -> None:
    done = run("explain", "--text", "-", "--format", "json", folder=folder, text="In 1066 he won.")
    values = json.loads(done.stdout)["texts"][0]["values"]
    assert [(v["text"], v["kind"], v["fate"]) for v in values] == [("1066", "date", "hidden")]


def test_explain_counts_a_value_within_a_longer_answer_as_hidden(folder: Path) -> None:
    write(folder, GOOD.replace("on 26 June 1953", "with [[4 men in June 1953]]"))
    shown = run("explain", folder=folder).stdout
    assert "arrested with [[4 men in June 1953]]." in shown
    assert "stays visible" not in shown


def test_explain_of_a_card_that_is_not_there_is_2(folder: Path) -> None:
    done = run("explain", "stalin", folder=folder)
    assert (done.returncode, done.stderr) == (2, "exporter: no card has the id stalin\n")


def test_explain_of_a_file_in_the_place_of_a_card_says_how(folder: Path) -> None:
    done = run("explain", "source/cards.yaml", folder=folder)
    assert done.returncode == 2
    assert "for another file, --source source/cards.yaml" in done.stderr


def test_the_same_source_and_lock_give_the_same_bytes_anywhere(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    run("build", folder=folder)
    elsewhere = tmp_path_factory.mktemp("another folder")
    shutil.copytree(folder / "source", elsewhere / "source")
    later = tmp_path_factory.mktemp("clock")
    (later / "sitecustomize.py").write_text(LATER_CLOCK, encoding="utf-8")
    different = {"PYTHONHASHSEED": "4321", "PYTHONOPTIMIZE": "1", "TZ": "Pacific/Kiritimati"}
    paths = os.pathsep.join([str(later), *filter(None, sys.path)])
    done = run_apart("build", folder=elsewhere, PYTHONPATH=paths, **different)
    assert done.returncode == 0, done.stderr
    built = [{p.name: p.read_bytes() for p in (f / "build").iterdir()} for f in (folder, elsewhere)]
    assert built[0] == built[1]
    assert len(built[0]) >= 4


def test_sheets_are_printed_as_the_command_line_says(folder: Path) -> None:
    write(folder, GOOD.replace("en-GB}", "en-GB, print: {paper: a5, duplex: short}}"))
    done = run("build", "--paper", "Letter", "--card", "beria", folder=folder)
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (folder / "build").iterdir()}
    assert {"history.apkg", "history-card-beria-notes.pdf"} <= names
    notes = (folder / "build" / "history-card-beria-notes.pdf").read_bytes()
    assert b"/MediaBox [0 0 612 792]" in notes
    flashcards = (folder / "build" / "history-card-beria-flashcards.pdf").read_bytes()
    assert b"/DuplexFlipShortEdge" in flashcards


def test_what_cannot_be_printed_is_wrong_usage(folder: Path) -> None:
    for wrong in (
        ("--paper", "a3"),
        ("--back-offset", "3"),
        ("--back-offset", "30,0"),
        ("--card", "stalin"),
        ("--tag", "war"),
    ):
        done = run("build", *wrong, folder=folder)
        assert (done.returncode, done.stdout) == (2, "")
        assert not (folder / "build").exists()


def test_a_card_or_tag_that_is_misspelt_is_suggested(folder: Path) -> None:
    done = run("build", "--card", "Beria", folder=folder)
    assert done.stderr == "exporter: no card has the id Beria; did you mean beria?\n"


def test_changes_tells_what_learners_will_notice(folder: Path) -> None:
    run("build", folder=folder)
    for end in (".yaml", ".lock"):
        published = folder / "source" / f"cards{end}"
        (folder / f"old{end}").write_bytes(published.read_bytes())
    edited = GOOD.replace("26 June 1953", "27 June 1953") + (
        "  - {id: speech, title: Secret Speech, text: It was held on 25 February 1956.}\n"
    )
    write(folder, edited)
    run("build", "--only", "anki", folder=folder)
    done = run("changes", "old.yaml", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "## Added\n\n"
        "- **Secret Speech**: 1 cloze\n\n"
        "## Changed\n\n"
        "- **Beria**\n"
        "  - c1 is now '27 June 1953', it was '26 June 1953'\n"
    )
    as_json = json.loads(run("changes", "old.yaml", "--format", "json", folder=folder).stdout)
    assert [card["id"] for card in as_json["added"]] == ["speech"]


def test_changes_says_where_a_fact_may_have_become_another_step_by_step(folder: Path) -> None:
    lenin = GOOD.replace("title: Beria", "title: Lenin").replace(
        "was arrested on 26 June", "died in"
    )
    write(folder, lenin)
    run("build", "--only", "anki", folder=folder)
    for end in (".yaml", ".lock"):
        (folder / f"old{end}").write_bytes((folder / "source" / f"cards{end}").read_bytes())
    stalin = lenin.replace("title: Lenin", "title: Stalin")
    for step in (stalin, stalin.replace("1953", "1924")):
        write(folder, step)
        assert run("build", "--only", "anki", folder=folder).returncode == 0
    done = run("changes", "old.yaml", folder=folder)
    assert done.returncode == 0
    assert done.stderr.startswith("exporter: c1 of 'beria' was '1953' and is '1924': ")


def test_a_locked_build_writes_nothing_when_the_lock_would_change(folder: Path) -> None:
    assert run("build", folder=folder).returncode == 0
    assert run("build", "--locked", folder=folder).returncode == 0
    former = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    write(folder, GOOD.replace("26 June 1953", "26 June 1953 with 3,000 others"))
    done = run("build", "--locked", folder=folder)
    assert done.returncode == 1
    assert "error[not-locked]: the lock would change: beria: new c2 '3,000'" in done.stderr
    now = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {path for path in former if former[path] != now.get(path)} == {
        folder / "source" / "cards.yaml"
    }
    assert former.keys() == now.keys()


def test_a_lock_that_cannot_be_read_is_never_written_over(folder: Path) -> None:
    lock = folder / "source" / "cards.lock"
    lock.write_text("something else\n", encoding="utf-8")
    done = run("build", folder=folder)
    assert done.returncode == 1
    assert "source/cards.lock:1:1" in done.stderr
    assert lock.read_text(encoding="utf-8") == "something else\n"
    assert not (folder / "build").exists()


def test_explain_of_a_card_with_a_mistake_shows_the_mistake_and_not_those_of_others(
    folder: Path,
) -> None:
    write(folder, f"{GOOD}  - {{id: stalin, titel: Stalin, text: He died on 5 March 1953.}}\n")
    done = run("explain", "stalin", folder=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "a card has no field 'titel'" in done.stderr
    done = run("explain", "beria", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_explain_judges_nothing_and_has_no_option_that_says_it_does(folder: Path) -> None:
    for option in ("--strict", "--locked"):
        done = run("explain", option, folder=folder)
        assert (done.returncode, done.stdout) == (2, "")


def test_explain_suggests_the_id_of_a_card_that_is_nearly_named(folder: Path) -> None:
    done = run("explain", "beri", folder=folder)
    assert done.returncode == 2
    assert done.stderr == "exporter: no card has the id beri\n  = help: did you mean beria?\n"


def test_explain_says_that_it_does_not_know_a_texts_language(folder: Path) -> None:
    done = run("explain", "--text", "-", "--language", "xx", folder=folder, text="in 1953")
    assert (done.returncode, "1953" in done.stdout) == (0, True)
    assert done.stderr.startswith("exporter: the words of the language 'xx' are not known")
