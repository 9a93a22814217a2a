"""Lists of digests, written and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.release import checksums
from exporter.release.refused import Refused

FILES = st.dictionaries(st.from_regex(r"[a-z0-9][a-zA-Z0-9_.-]{0,20}", fullmatch=True), st.binary())


@given(FILES)
def test_a_list_is_read_as_it_is_written_and_sorted(files: dict[str, bytes]) -> None:
    digests = checksums.digests(files)
    text = checksums.render(digests)
    assert checksums.parse(text) == digests
    assert [line[66:] for line in text.splitlines()] == sorted(files)


@pytest.mark.parametrize("name", ["../cards.yaml", "/etc/passwd", "a/b", ".hidden", "", "a b"])
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="is not a digest and the name of a file"):
        checksums.parse(f"{'0' * 64}  {name}\n")


def test_differences_are_told_file_by_file() -> None:
    expected = {"a": "1", "b": "2", "c": "3"}
    assert list(checksums.differences(expected, expected)) == []
    assert list(checksums.differences(expected, {"b": "2", "c": "4", "d": "5"})) == [
        "a is missing",
        "c has the digest 4, not 3",
        "d does not belong here",
    ]
