"""A signal ends a build at once and leaves all files as they were, unless it is to be ignored."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from exporter import files
from exporter.cli import signals
from tests import running
from tests.running import GOOD, run

# The program, which gets a signal as it does something to the nth of its files.
SIGNALLED = """
import os, sys
number, what, nth = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
done = 0

def hook(event, arguments):
    global done
    if event == what and str(arguments[0]).endswith(".new"):
        done += 1
        if done == nth:
            os.kill(os.getpid(), number)

sys.addaudithook(hook)
sys.argv = ["exporter", "build"]
from exporter.__main__ import main
raise SystemExit(main())
"""


def build(
    folder: Path, number: signal.Signals, what: str, nth: int, *, ignored: bool = False
) -> subprocess.CompletedProcess[str]:
    """Build, with this signal when the nth file is written ("open") or put in its place."""
    return subprocess.run(
        [sys.executable, "-c", SIGNALLED, str(int(number)), what, str(nth)],
        cwd=folder,
        env=running.environment(),
        capture_output=True,
        encoding="utf-8",
        preexec_fn=(lambda: signal.signal(number, signal.SIG_IGN)) if ignored else None,
        check=False,
    )


@pytest.mark.parametrize(
    ("number", "what", "nth"),
    [
        (signal.SIGINT, "open", 1),
        (signal.SIGTERM, "open", 3),
        (signal.SIGHUP, "os.rename", 1),
        (signal.SIGINT, "os.rename", 3),
    ],
)
def test_a_build_that_is_stopped_ends_by_the_signal_and_leaves_all_files_as_they_were(
    folder: Path, number: signal.Signals, what: str, nth: int
) -> None:
    run("build", folder=folder)
    edited = GOOD.replace("26 June", "27 June")
    (folder / "source" / "cards.yaml").write_text(edited, encoding="utf-8")
    former = running.files(folder)
    done = build(folder, number, what, nth)
    assert (done.returncode, done.stdout, done.stderr) == (-number, "", "exporter: stopped\n")
    assert running.files(folder) == former


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_what_nohup_or_a_shell_has_a_build_ignore_does_not_end_it(
    folder: Path, number: signal.Signals
) -> None:
    done = build(folder, number, "open", 2, ignored=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "build" / "history.apkg").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_between_two_files_leaves_both_as_they_were(
    tmp_path: Path, number: signal.Signals
) -> None:
    files.write([(tmp_path / "a", b"old")])

    def contents() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "a", b"new"
        os.kill(os.getpid(), number)
        yield tmp_path / "b", b"new"

    with pytest.raises(signals.Stopped), signals.raised():
        files.write(contents())
    assert running.files(tmp_path) == {"a": b"old"}
