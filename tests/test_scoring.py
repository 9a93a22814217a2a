"""The reader of the annotated corpus, its scorer, and the corpus files themselves."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.scoring import Annotation, Passage, Tally, read, report, score

CORPUS = Path(__file__).parent / "corpus"
PASSAGE = Passage(
    "notes:2",
    "notes",
    "In 1066 some 7,000 men",
    (Annotation(3, 7, "date"), Annotation(13, 18, "number")),
)


def written(folder: Path, *lines: str) -> Path:
    path = folder / "notes.txt"
    path.write_text("# comment\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def nothing(_text: str) -> Iterable[Annotation]:
    return ()


def test_a_passage_is_its_text_without_the_marks(tmp_path: Path) -> None:
    path = written(tmp_path, "In {d|1066} some {n|7,000} men")
    assert read(path) == (PASSAGE,)


def test_a_line_break_mark_becomes_a_line_break_and_keeps_the_offsets(tmp_path: Path) -> None:
    (passage,) = read(written(tmp_path, "- one ⏎ - {d|1917}"))
    assert passage.text == "- one \n - 1917"
    assert [passage.text[s.start : s.end] for s in passage.spans] == ["1917"]


@pytest.mark.parametrize(
    "line",
    ["In {d|1066", "In {x|1066}", "In {d|}", "In {d| 1066}", "a } b", "{d|{n|5}}", "", "{d|5⏎6}"],
)
def test_a_malformed_passage_is_reported_at_its_file_and_line(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match=r"notes\.txt:3: "):
        read(written(tmp_path, "fine", line, "fine"))


def test_a_finder_that_finds_all_scores_one() -> None:
    result = score([PASSAGE], lambda _text: PASSAGE.spans)
    assert result.date == result.number == Tally(1, 1, 1)
    assert result.overall.f1 == 1
    assert result.misses == result.extras == ()


def test_a_finder_that_finds_nothing_scores_nought() -> None:
    result = score([PASSAGE], nothing)
    assert result.overall == Tally(2, 0, 0)
    assert (result.overall.precision, result.overall.recall, result.overall.f1) == (0, 0, 0)
    assert result.misses == tuple((PASSAGE, span) for span in PASSAGE.spans)


def test_a_right_place_of_the_wrong_kind_or_length_is_a_miss_and_an_extra() -> None:
    found = (Annotation(3, 7, "number"), Annotation(13, 22, "number"))
    result = score([PASSAGE], lambda _text: found)
    assert (result.date, result.number) == (Tally(1, 0, 0), Tally(1, 2, 0))
    assert [span for _, span in result.extras] == list(found)


def test_precision_and_recall_are_told_apart() -> None:
    tally = Tally(gold=4, predicted=2, exact=1)
    assert (tally.precision, tally.recall) == (0.5, 0.25)
    assert tally.f1 == pytest.approx(1 / 3)


def test_a_report_shows_the_figures_and_the_worst_errors() -> None:
    text = report([PASSAGE], lambda _text: PASSAGE.spans[:1])
    assert "all              both         2     1     1 1.000 0.500 0.667" in text
    assert "notes:2  'In 1066 some 7,000 men'\n  missed number: '7,000'" in text


def test_a_report_keeps_to_the_worst_passages_asked_for() -> None:
    assert "missed" not in report([PASSAGE], nothing, worst=0)


def test_every_corpus_file_is_well_formed_and_no_passage_stands_twice() -> None:
    passages = [passage for path in sorted(CORPUS.glob("*.txt")) for passage in read(path)]
    assert len(passages) >= 450
    assert len({passage.text for passage in passages}) == len(passages)
