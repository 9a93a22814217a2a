"""From bytes to a source: whatever an editor has made of the file, the author's text comes out."""

import codecs
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exporter import decoding, pipeline, report
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.source import Source

TEXT = "deck:\n  title: Beria’s fall – née 日本 𓂀\n"


def decoded(data: bytes) -> tuple[Source, list[tuple[str, int]]]:
    diagnostics = Diagnostics()
    source = decoding.decode("cards.yaml", data, diagnostics)
    return source, [(d.code, d.span.start) for d in diagnostics]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_of_unicode_and_every_line_end_is_read(encoding: str, line_end: str) -> None:
    source, mistakes = decoded(TEXT.replace("\n", line_end).encode(encoding))
    assert (source.text, mistakes) == (TEXT, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [True, False])
def test_utf_16_is_read_in_either_order_with_and_without_its_mark(
    encoding: str, mark: bool
) -> None:
    data = ("\ufeff" * mark + TEXT).encode(encoding)
    assert decoded(data)[0].text == TEXT


def test_text_is_composed_as_unicode_recommends() -> None:
    source, mistakes = decoded("ne\u0301e".encode())
    assert (source.text, mistakes) == ("n\u00e9e", [])


def test_line_ends_of_other_programs_are_spaces() -> None:
    assert decoded("a\u2028b\x85c".encode())[0].text == "a b c"


def test_bytes_that_are_no_text_are_told_at_the_first_of_them() -> None:
    data = "title: \ufffd née: ".encode() + b"\xe9t\xe9"
    source, mistakes = decoded(data)
    assert mistakes == [("not-text", len("title: \ufffd née: "))]
    assert source.text[mistakes[0][1] :] == "\ufffdt\ufffd"


def test_what_is_too_large_is_not_read_at_all() -> None:
    source, mistakes = decoded(b" " * (decoding.SIZE_LIMIT + 1))
    assert (source.text, mistakes) == ("", [("too-large", 0)])
    assert decoded(b" " * decoding.SIZE_LIMIT)[1] == []


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda t: t.encode("utf-16")))
@example(codecs.BOM_UTF16_LE + b"\xd8")
@example(codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff")
@example(b"\x00")
def test_any_bytes_are_a_deck_or_reported(data: bytes) -> None:
    diagnostics = Diagnostics()
    source = decoding.decode("cards.yaml", data, diagnostics)
    assert unicodedata.is_normalized("NFC", source.text)
    assert pipeline.load(source, Lock(), 1_767_225_600, diagnostics) or diagnostics.failed
    for render in report.FORMATS.values():
        assert render(diagnostics, source, report.Paint(False)).encode()
