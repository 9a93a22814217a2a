"""The steps of a release, run by the Makefile with ``python -m exporter.cli.release``."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from exporter.cli import console
from exporter.cli.status import FINE, UNUSABLE
from exporter.release import built, github, publishing, readiness, verifying, versions
from exporter.release.built import Built
from exporter.release.refused import Refused
from exporter.release.repository import Repository
from exporter.release.versions import Version

FOLDER = Path("build/release")
REFUSED = 1


def main(argv: list[str] | None = None) -> int:
    """Run one step in the repository that is the current folder; returns the exit status."""
    console.prepare()
    options = _parse(argv)
    try:
        for line in _STEPS[options.step](Repository(Path()), options):
            console.say(f"{line}\n")
    except Refused as refused:
        console.complain(f"release: {refused}\n")
        return REFUSED
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        console.complain(f"release: {name}{error.strerror}\n")
        return UNUSABLE
    return FINE


def _check(repository: Repository, options: argparse.Namespace) -> Iterator[str]:
    # Only now: it needs the libraries, which the job that publishes does without.
    from exporter.release import continuity

    version = _version()
    readiness.check(repository, version)
    continuity.check(repository, version)
    yield f"{version} may be released"


def _describe(repository: Repository, options: argparse.Namespace) -> Iterator[str]:
    # Only now: it needs the libraries, which the job that publishes does without.
    from exporter.release.assembling import assemble

    yield from assemble(repository, _version(), FOLDER)


def _publish(repository: Repository, options: argparse.Namespace) -> Iterator[str]:
    if not FOLDER.exists():
        raise Refused(f"there is no {FOLDER}: run 'make release' first")
    release = built.read(FOLDER)
    if release.commit != repository.commit():
        raise Refused(f"{FOLDER} was built from another commit: run 'make release' again")
    if options.dry_run:
        yield from _rehearse(release)
        return
    if os.environ.get("CI") != "true":
        raise Refused(
            f"publishing is left to CI, which does it when the tag {release.version.tag} is "
            "pushed; 'make publish DRY_RUN=1' shows what it would do"
        )
    if not os.environ.get("GH_TOKEN"):
        raise Refused(
            "GH_TOKEN is not set: the step needs the job's token, GH_TOKEN: ${{ github.token }}, "
            "and the job needs 'permissions: contents: write'"
        )
    if release.version.tag not in repository.tags_here():
        raise Refused(f"this commit is not tagged {release.version.tag}")
    yield from publishing.publish(release)


def _rehearse(release: Built) -> Iterator[str]:
    if os.environ.get("GH_TOKEN"):
        found = github.releases(release.version.tag)
    else:
        yield "GH_TOKEN is not set: taking it that nothing is on GitHub yet"
        found = []
    yield from publishing.rehearse(release, found)


def _verify(repository: Repository, options: argparse.Namespace) -> Iterator[str]:
    version = versions.parse(options.tag.removeprefix("v"))
    if version is None:
        raise Refused("which release? make verify TAG=v1.0.0")
    with tempfile.TemporaryDirectory() as scratch:
        published = options.published
        if published is None:
            published = Path(scratch, "published")
            github.download(version.tag, published)
        yield from verifying.verify(repository, version.tag, published, Path(scratch))


_STEPS = {"check": _check, "describe": _describe, "publish": _publish, "verify": _verify}


def _parse(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m exporter.cli.release", description=__doc__)
    steps = parser.add_subparsers(metavar="STEP", dest="step", required=True)
    steps.add_parser("check", help="refuse what may not be released as it is")
    steps.add_parser("describe", help=f"complete the files built in {FOLDER}")
    publish = steps.add_parser("publish", help=f"put {FOLDER} on GitHub, from CI")
    publish.add_argument("--dry-run", action="store_true", help="only say what would be done")
    verify = steps.add_parser("verify", help="make a release again and compare it")
    verify.add_argument("tag", metavar="TAG", help="of the release: v1.0.0")
    verify.add_argument(
        "--from",
        dest="published",
        type=Path,
        metavar="FOLDER",
        help="the release's files, downloaded (default: gh fetches them)",
    )
    return parser.parse_args(argv)


def _version() -> Version:
    return versions.newest(Path("CHANGELOG.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    raise SystemExit(main())
