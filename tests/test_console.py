"""What is written to standard output and error: colours, pipes, encodings."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.running import GOOD, command, environment, run, run_apart

WARNED = GOOD + "    show: [sixty]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "cards.yaml").write_text(WARNED, encoding="utf-8")
    return tmp_path


def coloured(folder: Path, *arguments: str, **more: str) -> bool:
    return "\x1b[" in run("check", *arguments, folder=folder, **more).stdout


def test_colour_is_for_terminals_unless_asked_for(folder: Path) -> None:
    assert not coloured(folder)
    assert coloured(folder, FORCE_COLOR="1")
    assert coloured(folder, "--color=always", NO_COLOR="1")
    assert not coloured(folder, FORCE_COLOR="1", NO_COLOR="1")
    assert coloured(folder, FORCE_COLOR="1", NO_COLOR="")
    assert not coloured(folder, "--color=never", FORCE_COLOR="1")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
@pytest.mark.parametrize(("terminal", "expected"), [("xterm", True), ("dumb", False)])
def test_a_terminal_is_given_colours_if_it_knows_any(
    folder: Path, terminal: str, expected: bool
) -> None:
    ours, theirs = os.openpty()
    subprocess.run(
        command("check"), cwd=folder, env=environment(TERM=terminal), stdout=theirs, check=False
    )
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 10_000)) == expected
    os.close(ours)


@pytest.mark.parametrize("arguments", [("schema",), ("check",), ("check", "--strict")])
def test_a_pipe_closed_early_changes_nothing_and_is_no_error(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    expected = run(*arguments, folder=folder).returncode
    with subprocess.Popen(
        command(*arguments),
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == expected


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_an_output_without_room_is_2_without_a_traceback(folder: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            command("schema"),
            cwd=folder,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "exporter: No space left on device\n"


def test_a_terminal_that_knows_no_dashes_is_given_their_numbers(folder: Path) -> None:
    (folder / "source" / "cards.yaml").write_text(WARNED.replace("sixty", "1953–64"), "utf-8")
    done = run_apart("check", folder=folder, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2013" in done.stdout


def test_what_goes_to_a_file_is_utf_8_in_any_locale(folder: Path) -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_apart("schema", folder=folder, **locale)
    assert "Khrushchev 1953–64" in done.stdout


def test_github_heeds_the_annotations_and_not_the_log(folder: Path) -> None:
    commands = "      ::error::not a command\n      ##[error]nor this\n"
    text = GOOD.replace("He was", "|\n" + commands + "      He was") + "    show: ['a%b,c: d']\n"
    (folder / "source" / "cards.yaml").write_text(text, encoding="utf-8")
    lines = run("check", folder=folder, GITHUB_ACTIONS="true").stdout.splitlines()
    assert lines[0].startswith("::warning file=source/cards.yaml,line=9,endLine=9,col=12,")
    assert "a%25b,c: d" in lines[0]
    assert "%0A" in lines[0]
    assert lines[1].startswith("::stop-commands::")
    assert lines[-1] == f"::{lines[1].rpartition('::')[2]}::"
    assert "1 warning in source/cards.yaml" in lines
