"""Publishing with the real gh, to a server that fails in every way GitHub may."""

import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.release import clones
from tests.release.github_server import Fault, GitHub

TAG = "v1.0.0"


# The job that publishes has no libraries but Python's own.
BARE = f"{sys.executable} -S"


def publish(folder: Path, github: GitHub, *arguments: str, **more: str) -> CompletedProcess[str]:
    environment = {**github.environment, "CI": "true", "PYTHON": BARE, **more}
    return clones.run(folder, "make", "publish", *arguments, **environment)


def built(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "build" / "release").iterdir()}


def assert_published(folder: Path, github: GitHub, done: CompletedProcess[str]) -> None:
    assert done.returncode == 0, done.stderr
    release = github.release(TAG)
    assert (release["draft"], release["name"]) == (False, "History 1.0.0")
    assert github.files(TAG) == built(folder)
    assert release["body"] == (folder / "build/release/RELEASE_NOTES.md").read_text("utf-8")


def test_all_files_arrive_before_anyone_sees_the_release(made: Path, github: GitHub) -> None:
    done = publish(made, github)
    assert_published(made, github, done)
    first, *uploads, last = github.changes()
    assert first == "POST /repos/teacher/deck/releases"
    assert last == "PATCH /repos/teacher/deck/releases/1"
    assert uploads == ["POST /repos/teacher/deck/uploads/1"] * len(built(made))
    assert "published: http://github.localhost/teacher/deck/releases/1" in done.stdout


def test_publishing_again_finds_nothing_to_do(made: Path, github: GitHub) -> None:
    publish(made, github)
    before = github.changes()
    done = publish(made, github)
    assert done.returncode == 0, done.stderr
    assert "published already, with just these files: there is nothing to do" in done.stdout
    assert github.changes() == before


def test_a_published_release_is_never_changed(made: Path, github: GitHub) -> None:
    publish(made, github)
    before = github.changes()
    (asset,) = [a for a in github.release(TAG)["assets"] if a["name"] == "history.apkg"]
    asset["digest"] = "sha256:" + "0" * 64
    done = publish(made, github)
    assert done.returncode != 0
    assert "v1.0.0 is published already, and is never changed; make a newer version" in done.stderr
    assert f"history.apkg has the digest {'0' * 64}" in done.stderr
    assert github.changes() == before


FAULTS = {
    "the list cannot be had": Fault("GET", "releases$", 500),
    "the tag cannot be looked up": Fault("POST", "graphql", 502),
    "the draft is not created": Fault("POST", "releases$", 500),
    "the draft is created, and the answer lost": Fault("POST", "releases$", 500, late=True),
    "no upload succeeds": Fault("POST", "uploads", 500, times=100),
    "an upload is refused": Fault("POST", "uploads", 422, "Validation Failed"),
    "an upload arrives, and the answer is lost": Fault("POST", "uploads", 502, late=True),
    "the rate limit is reached at the list": Fault(
        "GET", "releases$", 403, "API rate limit exceeded for installation"
    ),
    "the rate limit is reached at an upload": Fault(
        "POST", "uploads", 429, "You have exceeded a secondary rate limit", times=100
    ),
    "publishing fails": Fault("PATCH", "releases", 500),
    "the draft is published, and the answer lost": Fault("PATCH", "releases", 500, late=True),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_after_a_failure_running_again_succeeds(fault: Fault, made: Path, github: GitHub) -> None:
    github.faults = [Fault(**vars(fault))]
    first = publish(made, github)
    assert first.returncode == 0 or "release: 'gh " in first.stderr
    github.faults = []
    second = publish(made, github)
    assert_published(made, github, second)


def test_a_limit_of_requests_is_told_in_githubs_words(made: Path, github: GitHub) -> None:
    github.faults = [FAULTS["the rate limit is reached at the list"]]
    done = publish(made, github)
    assert done.returncode != 0
    assert "release: 'gh api' failed: gh: API rate limit exceeded" in done.stderr


def test_what_arrives_damaged_is_not_published_and_replaced_by_the_next_run(
    made: Path, github: GitHub
) -> None:
    github.damaged = ["history.apkg"]
    first = publish(made, github)
    assert first.returncode != 0
    assert "not all has arrived as it was built, v1.0.0 stays a draft: history.apkg" in first.stderr
    assert github.release(TAG)["draft"]
    before = len(github.changes())
    assert_published(made, github, publish(made, github))
    deleted, uploaded, published = github.changes()[before:]
    assert deleted.startswith("DELETE /repos/teacher/deck/releases/assets/")
    assert (uploaded[:4], published[:5]) == ("POST", "PATCH")


def test_files_are_downloaded_and_compared_where_no_digest_is_told(
    made: Path, github: GitHub
) -> None:
    github.tells_digests = False
    github.damaged = ["manifest.json"]
    assert "stays a draft: manifest.json" in publish(made, github).stderr
    assert_published(made, github, publish(made, github))


def test_a_draft_of_other_releases_before_it_is_found(made: Path, github: GitHub) -> None:
    github.faults = [Fault("POST", "uploads", 500, times=100)]
    publish(made, github)
    github.faults = []
    for number in range(7):
        github.releases.append(
            {**github.release(TAG), "id": 100 + number, "tag_name": f"v0.{number}.0"}
        )
    assert_published(made, github, publish(made, github))


def test_of_two_drafts_none_is_chosen(made: Path, github: GitHub) -> None:
    github.faults = [Fault("POST", "uploads", 500, times=100)]
    publish(made, github)
    github.releases.append({**github.release(TAG), "html_url": "http://the.other"})
    before = github.changes()
    done = publish(made, github)
    assert done.returncode != 0
    assert "there are 2 drafts for v1.0.0; delete all but one: http://the.other" in done.stderr
    assert github.changes() == before


def test_a_draft_with_a_file_that_was_not_built_is_left_alone(made: Path, github: GitHub) -> None:
    publish(made, github)
    release = github.release(TAG)
    release["draft"] = True
    release["assets"][0]["name"] = "virus.exe"
    before = github.changes()
    done = publish(made, github)
    assert done.returncode != 0
    assert "the draft for v1.0.0 has files that were not built: virus.exe" in done.stderr
    assert github.changes() == before


def test_a_tag_that_is_not_on_github_is_not_made_there(made: Path, github: GitHub) -> None:
    github.tags.clear()
    done = publish(made, github)
    assert done.returncode != 0
    assert "tag v1.0.0 doesn't exist" in done.stderr
    assert github.releases == []


def test_without_a_token_it_says_what_to_do(made: Path, github: GitHub) -> None:
    done = publish(made, github, GH_TOKEN="")
    assert done.returncode != 0
    assert "release: GH_TOKEN is not set: the step needs the job's token" in done.stderr
    assert github.requests == []


def test_a_wrong_token_is_told_in_githubs_words(made: Path, github: GitHub) -> None:
    done = publish(made, github, GH_TOKEN="another")
    assert done.returncode != 0
    assert "gh: Bad credentials (HTTP 401)" in done.stderr


def test_outside_ci_nothing_is_published(made: Path, github: GitHub) -> None:
    done = publish(made, github, CI="")
    assert done.returncode != 0
    assert "publishing is left to CI, which does it when the tag v1.0.0 is pushed" in done.stderr
    assert github.requests == []


def test_a_dry_run_needs_no_token_and_asks_nobody(made: Path, tmp_path: Path) -> None:
    path = without_gh(tmp_path)
    done = clones.run(made, "make", "publish", "DRY_RUN=1", PYTHON=BARE, PATH=path)
    assert done.returncode == 0, done.stderr
    assert "would create a draft for v1.0.0, 'History 1.0.0'" in done.stdout
    for name, data in built(made).items():
        assert f"would upload {name}, {len(data)} bytes, sha256 " in done.stdout
    assert f"of all {len(built(made))} files, then publish v1.0.0" in done.stdout


def test_a_dry_run_with_a_token_looks_and_touches_nothing(made: Path, github: GitHub) -> None:
    github.damaged = ["SHA256SUMS"]
    publish(made, github)
    before = github.changes()
    done = publish(made, github, "DRY_RUN=1")
    assert done.returncode == 0, done.stderr
    assert "would finish the draft for v1.0.0: http://github.localhost/" in done.stdout
    uploads = [line for line in done.stdout.splitlines() if line.startswith("would upload")]
    assert [line.split(",")[0] for line in uploads] == ["would upload SHA256SUMS"]
    assert github.changes() == before


def test_what_was_altered_after_it_was_built_is_not_published(made: Path, github: GitHub) -> None:
    (made / "build" / "release" / "history.apkg").write_bytes(b"something else")
    done = publish(made, github)
    assert done.returncode != 0
    assert "build/release is not as its SHA256SUMS says: history.apkg has the digest" in done.stderr
    assert github.requests == []


def test_what_was_built_from_another_commit_is_not_published(made: Path, github: GitHub) -> None:
    clones.commit(made, "Go on", 1_790_000_100, "--allow-empty")
    done = publish(made, github)
    assert done.returncode != 0
    assert "build/release was built from another commit: run 'make release' again" in done.stderr
    assert github.requests == []


def test_a_commit_without_the_tag_is_not_published(made: Path, github: GitHub) -> None:
    clones.git(made, "tag", "--delete", "v1.0.0")
    done = publish(made, github)
    assert done.returncode != 0
    assert "this commit is not tagged v1.0.0" in done.stderr
    assert github.requests == []


def test_publishing_without_a_release_says_so(clone: Path, github: GitHub) -> None:
    done = publish(clone, github)
    assert done.returncode != 0
    assert "there is no build/release: run 'make release' first" in done.stderr


def test_without_gh_it_says_what_is_missing(made: Path, tmp_path: Path) -> None:
    environment = {"CI": "true", "GH_TOKEN": "a-token", "PYTHON": BARE}
    done = clones.run(made, "make", "publish", PATH=without_gh(tmp_path), **environment)
    assert done.returncode != 0
    assert "gh, the command line of GitHub, is not installed: https://cli.github.com" in done.stderr


def without_gh(folder: Path) -> str:
    """A PATH with make and git, and nothing else."""
    programs = folder / "programs"
    programs.mkdir()
    for name in ("make", "git"):
        (programs / name).symlink_to(clones.program(name))
    return str(programs)
