"""The version of a release: read from the changelog, held against the tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.release import versions
from exporter.release.refused import Refused
from exporter.release.versions import Version

CHANGELOG = """\
# Changelog

## [Unreleased]

## [1.10.0] - 2026-12-01

- Something about [1.11.0].

## [1.9.0] - 2026-11-01
"""


def test_the_newest_section_is_the_version_whatever_is_unreleased() -> None:
    assert versions.newest(CHANGELOG) == Version(1, 10, 0)


@pytest.mark.parametrize(
    "name", ["1.0", "v1.0.0", "1.0.0-rc.1", "01.0.0", "1.0.0 ", "next", "١.٠.٠"]
)
def test_a_section_of_another_form_is_no_version(name: str) -> None:
    with pytest.raises(Refused, match="is no version of the form 1.2.0"):
        versions.newest(f"## [{name}]\n\n## [1.0.0]\n")


@given(st.builds(Version, *[st.integers(min_value=0, max_value=10**6)] * 3))
def test_a_version_is_read_as_it_is_written(version: Version) -> None:
    assert versions.parse(str(version)) == version
    assert versions.last([version.tag], before=Version(10**7, 0, 0)) == version


def test_the_last_release_is_the_newest_by_number_and_not_the_one_in_hand() -> None:
    tags = ["v1.9.0", "v1.10.0", "v1.2.0", "2.0.0", "v3", "venus", "v1.11.0"]
    assert versions.last(tags, before=Version(1, 11, 0)) == Version(1, 10, 0)
    assert versions.last(["venus"], before=Version(1, 0, 0)) is None


def check(version: str, here: str = "", history: str = "", everywhere: str = "") -> None:
    """Raise Refused, which fails a test that does not expect it, unless it may be released."""
    parsed = versions.parse(version)
    assert parsed
    tags = [*here.split(), *history.split(), *everywhere.split()]
    versions.check(
        parsed,
        here=here.split(),
        history=[*here.split(), *history.split()],
        everywhere=tags,
    )


def test_a_newer_version_may_be_released_before_and_after_it_is_tagged() -> None:
    check("1.0.0")
    check("1.10.0", history="v1.9.0")
    check("1.10.0", here="v1.10.0", history="v1.9.0")
    check("1.10.0", here="v1.10.0 deployed", history="v1.9.0 v1.10.0-rc.1")


def test_a_release_made_again_does_not_mind_those_that_came_after_it() -> None:
    check("1.0.0", here="v1.0.0", everywhere="v1.1.0 v2.0.0")


def test_what_may_not_be_released_is_refused_with_the_reason() -> None:
    with pytest.raises(Refused, match="1.0.0 was released before, from another commit"):
        check("1.0.0", history="v1.0.0")
    with pytest.raises(Refused, match="1.0.0 was released before, from another commit"):
        check("1.0.0", everywhere="v1.0.0")
    with pytest.raises(Refused, match="1.9.0 is not newer than the last release, v1.10.0"):
        check("1.9.0", history="v1.10.0")
    with pytest.raises(Refused, match="tagged v1.0.1, but the newest version in .* is 1.0.0"):
        check("1.0.0", here="v1.0.1")
