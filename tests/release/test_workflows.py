"""The workflows: well-formed, with no right too many, and their steps run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.release import clones
from tests.release.conftest import missing
from tests.release.github_server import TOKEN, GitHub
from tests.release.runner import FOLDER, Runner, steps, workflow

NAMES = sorted(path.name for path in FOLDER.iterdir())

# The workflow of a new deck, which Dependabot does not know of.
STARTER = clones.ROOT / "src/exporter/starter/files/build.yml"
PATHS = [*(FOLDER / name for name in NAMES), STARTER]

_NEVER_OUT_OF_DATE = 4_000_000_000  # in 2096


def lint(program: str, *arguments: str) -> str:
    """What a linter says, beside the Python that runs the tests; it must be content."""
    done = subprocess.run(
        [Path(sys.executable).with_name(program), *arguments],
        cwd=clones.ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_zizmor_finds_no_weakness() -> None:
    said = lint("zizmor", "--offline", "--persona=auditor", "--no-config", *map(str, PATHS))
    assert "No findings to report" in said
    assert [path for path in PATHS if f"completed {path}" in said] == PATHS


def test_they_are_as_githubs_schema_of_workflows_says() -> None:
    schema = ("--builtin-schema", "vendor.github-workflows")
    assert "ok" in lint("check-jsonschema", *schema, *map(str, PATHS))


@pytest.mark.parametrize("name", NAMES)
def test_they_call_make_and_nothing_else(name: str) -> None:
    commands = [step["run"] for step in steps(name) if "run" in step]
    assert commands
    plain = re.compile(r"make [a-z]+( [A-Z]+='[a-z -]+')?")
    assert [command for command in commands if not plain.fullmatch(command)] == []


def test_every_action_is_pinned_to_one_commit_with_its_version_beside_it() -> None:
    # An action that is updated in one workflow is to be updated in all, a new deck's too.
    text = "".join(path.read_text(encoding="utf-8") for path in PATHS)
    uses = re.findall(r"uses: *(.*)", text)
    pins = [re.fullmatch(r"([\w/-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+", use) for use in uses]
    assert all(pins), uses
    commits = {(pin[1], pin[2]) for pin in pins if pin}
    assert len(commits) == len({action for action, _ in commits})


def test_dependabot_is_configured_as_its_schema_says_for_actions_and_libraries() -> None:
    path = FOLDER.parent / "dependabot.yml"
    schema = ("--builtin-schema", "vendor.dependabot")
    assert "ok" in lint("check-jsonschema", *schema, str(path))
    said = lint("zizmor", "--offline", "--persona=auditor", "--no-config", str(path))
    assert "No findings to report" in said
    updates = yaml.safe_load(path.read_text(encoding="utf-8"))["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"github-actions", "pip"}


def test_a_commit_is_checked_once_and_on_main_no_check_is_broken_off_by_the_next() -> None:
    written = workflow("check.yml")
    assert written["on"].keys() == {"push", "pull_request", "schedule", "workflow_dispatch"}
    assert written["on"]["push"] == {"branches": ["main"]}  # others are checked as pull requests
    assert "github.event_name == 'push' && github.sha" in written["concurrency"]["group"]


def test_only_the_job_that_publishes_may_write_and_it_installs_nothing() -> None:
    for name in NAMES:
        written = workflow(name)
        assert written["permissions"] == {}
        jobs = written["jobs"].items()
        free = {id for id, job in jobs if set(job["permissions"].items()) != {("contents", "read")}}
        assert free == ({"publish"} if name == "release.yml" else set())
    publish = workflow("release.yml")["jobs"]["publish"]
    assert publish["permissions"] == {
        "contents": "write",
        "id-token": "write",
        "attestations": "write",
        "artifact-metadata": "write",
    }
    assert publish["needs"] == "build"
    assert [step["run"] for step in publish["steps"] if "run" in step] == ["make publish"]


def test_all_supported_pythons_are_tested() -> None:
    job = workflow("check.yml")["jobs"]["test"]
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert [step["run"] for step in job["steps"] if "run" in step] == ["make test"]


def test_the_release_workflow_publishes_what_it_builds(
    origin: Path, released: Path, pinned: Path, github: GitHub, tmp_path: Path
) -> None:
    runner = Runner(
        origin,
        ref="v1.0.0",
        scratch=tmp_path,
        known={"github.repository": "teacher/deck", "github.token": TOKEN},
        environment={
            **{name: github.environment[name] for name in ("GH_HOST", "HTTP_PROXY", "http_proxy")},
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "RELEASE_VENV": str(pinned),
        },
    )
    jobs = workflow("release.yml")["jobs"]
    for name in ("build", "publish"):
        runner.run(jobs[name], name)
    assert runner.commands == ["make release", "make publish"]
    assert not github.release("v1.0.0")["draft"]
    built = {path.name: path.read_bytes() for path in (released / "build/release").iterdir()}
    assert github.files("v1.0.0") == built
    assert {*runner.attested, "SHA256SUMS"} == set(built)


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A .venv as make sets it up, with the programs of the one that runs the tests."""
    programs = Path(sys.executable).parent
    if not (programs / "exporter").exists():
        missing("exporter is not installed beside this Python: 'make test' does that")
    folder = tmp_path / "venv"
    folder.mkdir()
    (folder / "bin").symlink_to(programs)
    for name in ("ready", "run"):
        (folder / name).touch()
        os.utime(folder / name, (_NEVER_OUT_OF_DATE, _NEVER_OUT_OF_DATE))
    return folder


def check(origin: Path, ref: str, installed: Path, scratch: Path) -> Runner:
    """Run the job that checks and builds the deck, in place of installing with what there is."""
    environment = {
        "MAKEFLAGS": f"VENV={installed}",
        "PYTHONPATH": "src",
        "CI": "true",
        "GITHUB_ACTIONS": "true",
    }
    runner = Runner(origin, ref=ref, scratch=scratch, known={}, environment=environment)
    runner.run(workflow("check.yml")["jobs"]["deck"], "deck")
    return runner


def test_the_check_workflow_checks_and_builds_the_deck(
    origin: Path, installed: Path, tmp_path: Path
) -> None:
    runner = check(origin, "main", installed, tmp_path)
    assert runner.commands[1:] == ["make build"]
    assert (tmp_path / "of deck-and-sheets" / "history.apkg").exists()


def test_a_mistake_is_shown_at_its_line_of_the_pull_request(
    origin: Path, installed: Path, tmp_path: Path
) -> None:
    branch = clones.clone(origin, tmp_path / "branch")
    source = branch / "source" / "cards.yaml"
    source.write_text(clones.DECK.replace("  title: Hist", "  titel: Hist"), encoding="utf-8")
    clones.commit(branch, "Mistype", 1_790_100_000)
    with pytest.raises(
        AssertionError, match=r"::error file=source/cards\.yaml,line=3,endLine=3,col=3,"
    ):
        check(branch, "main", installed, tmp_path)
