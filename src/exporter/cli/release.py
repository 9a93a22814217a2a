"""The steps of a release, run by the Makefile with ``python -m exporter.cli.release``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from exporter.cli.status import FINE, UNUSABLE
from exporter.release import built, github, publishing, verifying, versions
from exporter.release.built import Built
from exporter.release.refused import Refused
from exporter.release.repository import Repository

FOLDER = Path("build/release")
REFUSED = 1


def main(argv: list[str] | None = None) -> int:
    """Run one step in the repository that is the current folder; returns the exit status."""
    options = _parse(argv)
    try:
        for line in _STEPS[options.step](Repository(Path()), options):
            print(line, flush=True)
    except Refused as refused:
        print(f"release: {refused}", file=sys.stderr)
        return REFUSED
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        print(f"release: {name}{error.strerror}", file=sys.stderr)
        return UNUSABLE
    return FINE


def _check(repository: Repository, options: argparse.Namespace) -> Iterator[str]:
    yield f"{_ready(repository)} may be released"


def _describe(repository: Repository, options: argparse.Namespace) -> Iterator[str]:
    # Only now: it needs the libraries, which the job that publishes does without.
    from exporter.release.assembling import assemble

    yield from assemble(repository, versions.newest(_changelog()), FOLDER)


def _publish(repository: Repository, options: argparse.Namespace) -> Iterator[str]:
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
    if versions.parse(options.tag.removeprefix("v")) is None:
        raise Refused("which release? make verify TAG=v1.0.0")
    with tempfile.TemporaryDirectory() as scratch:
        published = options.published
        if published is None:
            published = Path(scratch, "published")
            github.download(options.tag, published)
        yield from verifying.verify(repository, options.tag, published, Path(scratch))


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


def _ready(repository: Repository) -> versions.Version:
    if repository.is_shallow():
        raise Refused(
            "the history is cut off, and with it the former releases: git fetch --unshallow --tags"
        )
    dirt = repository.dirt()
    if dirt:
        raise Refused("not all is committed:\n" + "\n".join(dirt))
    version = versions.newest(_changelog())
    versions.check(
        version,
        here=repository.tags_here(),
        history=repository.tags_of_history(),
        everywhere=repository.tags(),
    )
    return version


def _changelog() -> str:
    return Path("CHANGELOG.md").read_text(encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
