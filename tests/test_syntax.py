from hypothesis import example, given
from hypothesis import strategies as st

from exporter.nodes import Mapping, Scalar, Sequence
from exporter.syntax.refusals import DEPTH_LIMIT
from tests import effort
from tests.effort import Searched
from tests.reading import nodes

WRITTEN = """\
double: "x\\u00e9\\ty
  fold \\"q\\" end"
literal: |
  héllo
    indented

  three
folded: >
  fol ded
  text

  more
single: 'it''s
  so'
plain: plain text
  goes on
"""


def scalars(text: str) -> dict[str, Scalar]:
    root, diagnostics = nodes(text)
    assert not len(diagnostics)
    assert isinstance(root, Mapping)
    return {k.text: v for k, v in root.pairs if isinstance(k, Scalar) and isinstance(v, Scalar)}


def test_nothing_is_ever_converted() -> None:
    read = scalars("a: no\nb: 012\nc: 12:30\nd: 1953-12-24\ne: 1_000\nf: ~\ng: 1e3\n")
    assert [s.text for s in read.values()] == [
        "no",
        "012",
        "12:30",
        "1953-12-24",
        "1_000",
        "~",
        "1e3",
    ]


def test_a_character_is_found_where_it_was_typed_in_every_style_of_scalar() -> None:
    read = scalars(WRITTEN)
    for name, word in {
        "double": "fold",
        "literal": "indented",
        "folded": "more",
        "single": "so",
        "plain": "goes",
    }.items():
        start = read[name].text.index(word)
        span = read[name].place(start, start + len(word))
        assert WRITTEN[span.start : span.end] == word


def test_an_escape_is_the_place_of_the_character_it_stands_for() -> None:
    scalar = scalars(WRITTEN)["double"]
    start = scalar.text.index('"q"')
    assert WRITTEN[scalar.place(start, start + 1).start :].startswith('\\"q')


def test_what_escapes_make_is_in_the_same_form_as_what_is_typed() -> None:
    assert scalars(r'a: "Cafe\u0301 \u2126"')["a"].text == "Caf\u00e9 \u03a9"


def test_a_block_ends_with_its_last_line_not_at_the_next_field() -> None:
    scalar = scalars(WRITTEN)["literal"]
    assert WRITTEN[scalar.span.start : scalar.span.end].endswith("  three")


def test_a_document_with_an_alias_reads_as_if_written_out() -> None:
    root, diagnostics = nodes("- &a [x]\n- *a\n")
    assert isinstance(root, Sequence)
    assert root.items[0] == root.items[1]
    assert not len(diagnostics)


def test_aliases_that_grow_without_bound_are_refused() -> None:
    levels = ["- &l0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"- &l{i} [{', '.join([f'*l{i - 1}'] * 10)}]" for i in range(1, 9)]
    root, diagnostics = nodes("\n".join(levels))
    assert root is None
    assert [d.code for d in diagnostics] == ["too-many-aliases"]


def test_an_alias_inside_what_it_names_is_refused() -> None:
    assert [d.code for d in nodes("a: &x [*x]")[1]] == ["circular-alias"]


def test_deep_nesting_is_refused_however_deep_it_is() -> None:
    for depth in (DEPTH_LIMIT + 2, 500, 100_000):
        root, diagnostics = nodes("[" * depth + "]" * depth)
        assert root is None
        assert len(diagnostics) == 1


def test_tags_and_a_second_document_are_refused() -> None:
    assert [d.code for d in nodes("a: !!int 3")[1]] == ["unexpected-tag"]
    assert [d.code for d in nodes("a: b\n---\nc: d\n")[1]] == ["second-document"]


@given(st.text(st.sampled_from("ab:- \n\t[]{}'\"#&*!|>%@`,?\\é\x00"), max_size=40))
@example("!!")
@example("%-")
@example("! [")
@example("a: &b {")
@example("[[]: b, &a {")
def test_any_text_is_read_or_reported(text: str) -> None:
    root, diagnostics = nodes(text)
    assert root is not None or diagnostics.failed
    for diagnostic in diagnostics:
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= max(1, len(text))


def test_brackets_without_end_are_not_followed_to_the_last() -> None:
    tree, diagnostics = nodes("deck: " + "[" * 20_000)
    assert tree is None
    assert [d.code for d in diagnostics] == ["too-deep"]


def with_a_slip(count: int) -> Searched:
    cards = "".join(f"  - id: c{number}\n    title: A\n" for number in range(count))
    return Searched(f"deck:\n  id: a\ncards:\n{cards}".replace("title: A", "title: A: b", 1))


def test_a_slip_in_one_of_many_cards_does_not_have_the_whole_file_searched_for_each() -> None:
    few, many = with_a_slip(50), with_a_slip(400)
    assert [d.code for d in nodes(few)[1]] == ["unquoted-colon"]
    assert [d.code for d in nodes(many)[1]] == ["unquoted-colon"]
    assert few.searches == many.searches > 0
    assert effort.lines(lambda: nodes(many)) < 9 * effort.lines(lambda: nodes(few))
