"""A built release put on GitHub: as a draft first, and published when all of it has arrived.

What is to be done is found out anew from what is there, before each step. So a run that
failed half-way is finished by the next one, whatever it was that failed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from exporter.release import checksums, github
from exporter.release.built import Built
from exporter.release.github import Release
from exporter.release.refused import Refused


@dataclass(frozen=True, slots=True)
class Plan:
    """What is still to be done."""

    create: bool
    upload: tuple[str, ...]
    publish: bool


DONE = Plan(create=False, upload=(), publish=False)


def plan(tag: str, built: Mapping[str, str], found: Sequence[Release]) -> Plan:
    """What is missing on GitHub of files with these digests.

    Raises Refused where only a person can decide: a published release is never changed,
    and nothing is ever deleted.
    """
    for release in found:
        if not release.draft:
            return _published(tag, built, release)
    if len(found) > 1:
        drafts = ", ".join(release.url for release in found)
        raise Refused(f"there are {len(found)} drafts for {tag}; delete all but one: {drafts}")
    there = found[0].digests if found else {}
    foreign = sorted(there.keys() - built.keys())
    if foreign:
        raise Refused(
            f"the draft for {tag} has files that were not built: {', '.join(foreign)}; "
            f"delete them, or the draft: {found[0].url}"
        )
    missing = tuple(name for name in sorted(built) if there.get(name) != built[name])
    return Plan(create=not found, upload=missing, publish=True)


def publish(built: Built) -> Iterator[str]:
    """Do what is to be done, telling each step. Raises Refused if a step fails."""
    tag = built.version.tag
    todo = _plan(built)
    if todo == DONE:
        yield f"{tag} is published already, with just these files: there is nothing to do"
        return
    if todo.create:
        yield f"creating the draft for {tag}"
        github.create(tag, _title(built), built.notes)
        todo = _plan(built)
    if todo.upload:
        yield f"uploading {', '.join(todo.upload)}"
        github.upload(tag, (built.folder / name for name in todo.upload))
        todo = _plan(built)
    if todo.create or todo.upload:
        raise Refused(f"not all has arrived as it was built, {tag} stays a draft: {_rest(todo)}")
    yield f"all {len(built.digests)} files have arrived as they were built: publishing {tag}"
    github.publish(tag, _title(built), built.notes)
    if _plan(built) != DONE:
        raise Refused(f"GitHub does not show {tag} as published")
    yield f"published: {github.releases(tag)[0].url}"


def rehearse(built: Built, found: Sequence[Release]) -> Iterator[str]:
    """What ``publish`` would do where these releases are found, told and not done."""
    tag = built.version.tag
    todo = plan(tag, built.digests, found)
    if todo == DONE:
        yield f"{tag} is published already, with just these files: nothing would be done"
        return
    yield (
        f"would create a draft for {tag}, '{_title(built)}'"
        if todo.create
        else (f"would finish the draft for {tag}: {found[0].url}")
    )
    for name in todo.upload:
        size = (built.folder / name).stat().st_size
        yield f"would upload {name}, {size} bytes, sha256 {built.digests[name]}"
    yield f"would compare the digests of all {len(built.digests)} files, then publish {tag}"


def _published(tag: str, built: Mapping[str, str], release: Release) -> Plan:
    there = {name: digest or "" for name, digest in release.digests.items()}
    wrong = list(checksums.differences(built, there))
    if wrong:
        raise Refused(
            f"{tag} is published already, and is never changed; make a newer version. "
            f"It differs from what was built: {'; '.join(wrong)}"
        )
    return DONE


def _plan(built: Built) -> Plan:
    tag = built.version.tag
    return plan(tag, built.digests, github.releases(tag))


def _rest(todo: Plan) -> str:
    return "the draft is not to be seen" if todo.create else ", ".join(todo.upload)


def _title(built: Built) -> str:
    return f"{built.title} {built.version}"
