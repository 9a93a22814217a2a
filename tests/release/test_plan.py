"""What is still to be done, for every state that a release on GitHub can be in."""

import pytest

from exporter.release.github import Release
from exporter.release.publishing import DONE, Plan, plan
from exporter.release.refused import Refused

BUILT = {"deck.apkg": "11", "notes.pdf": "22"}


def release(digests: dict[str, str | None], *, draft: bool) -> Release:
    return Release(draft=draft, url="https://github.example/1", digests=digests)


def test_where_there_is_nothing_all_is_to_be_done() -> None:
    assert plan("v1.0.0", BUILT, []) == Plan(True, ("deck.apkg", "notes.pdf"), True)


@pytest.mark.parametrize(
    ("there", "missing"),
    [
        ({}, ("deck.apkg", "notes.pdf")),
        ({"deck.apkg": "11"}, ("notes.pdf",)),
        ({"deck.apkg": "11", "notes.pdf": None}, ("notes.pdf",)),
        ({"deck.apkg": "12", "notes.pdf": "22"}, ("deck.apkg",)),
        ({"deck.apkg": "11", "notes.pdf": "22"}, ()),
    ],
)
def test_a_draft_is_finished_with_what_it_lacks(
    there: dict[str, str | None], missing: tuple[str, ...]
) -> None:
    assert plan("v1.0.0", BUILT, [release(there, draft=True)]) == Plan(False, missing, True)


def test_where_just_these_files_are_published_nothing_is_to_be_done() -> None:
    published = release({"deck.apkg": "11", "notes.pdf": "22"}, draft=False)
    assert plan("v1.0.0", BUILT, [published]) == DONE
    assert plan("v1.0.0", BUILT, [release({}, draft=True), published]) == DONE


@pytest.mark.parametrize(
    "there", [{}, {"deck.apkg": "11"}, {"deck.apkg": "1", "notes.pdf": "22"}, {**BUILT, "x": "3"}]
)
def test_a_release_published_with_other_files_is_refused(there: dict[str, str | None]) -> None:
    with pytest.raises(Refused, match="v1.0.0 is published already, and is never changed"):
        plan("v1.0.0", BUILT, [release(there, draft=False)])


def test_two_drafts_and_foreign_files_are_left_to_a_person() -> None:
    with pytest.raises(Refused, match="there are 2 drafts for v1.0.0"):
        plan("v1.0.0", BUILT, [release({}, draft=True), release({}, draft=True)])
    with pytest.raises(Refused, match="files that were not built: x"):
        plan("v1.0.0", BUILT, [release({"x": "3"}, draft=True)])
