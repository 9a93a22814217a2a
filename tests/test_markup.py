from hypothesis import given
from hypothesis import strategies as st

from exporter.model import Block, Hidden, Style, Text
from tests.reading import literal, text

MARKDOWN = st.lists(
    st.sampled_from(
        [
            "1914.",
            "\n-",
            "[[",
            "]]",
            "|",
            "{{c2::",
            "::",
            "}}",
            "**",
            "*",
            "\\",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "  ",
        ]
        + ["word", "1956", "é", "<b>", "&amp;", "日本", "{{", "[", "_"]
    ),
    max_size=25,
).map("".join)


def answers(read: Text) -> list[tuple[str, int, str]]:
    return [(read.answer(cloze), cloze.number, cloze.hint) for cloze in read.clozes]


def test_a_line_break_in_a_paragraph_is_a_space() -> None:
    read, _ = text("On 26 June\n1953 he   was arrested.  \n\nThe next.")
    assert read.plain == "On 26 June 1953 he was arrested.\nThe next."
    assert read.blocks == (Block(0, 32), Block(33, 42))


def test_list_items_carry_their_marker_and_depth() -> None:
    read, _ = text("Before\n\n- one\n  - inner\n\n    more\n- two\n\n3. three\n4. four")
    seen = [(read.plain[b.start : b.end], b.depth, b.marker) for b in read.blocks]
    assert seen == [
        ("Before", 0, ""),
        ("one", 1, "•"),
        ("inner", 2, "•"),
        ("more", 2, ""),
        ("two", 1, "•"),
        ("three", 1, "3."),
        ("four", 1, "4."),
    ]


def test_a_year_before_a_full_stop_begins_no_list() -> None:
    for source in ("1914. War.\n1915. Gas.", "1914) War.\n1915) Gas."):
        read, _ = text(source)
        assert (read.plain, read.blocks[0].depth) == (source.replace("\n", " "), 0)
    read, _ = text("1. one\n\n1914. War *broke* out.\n\n- 1953. Stalin dies")
    assert [(read.plain[b.start : b.end], b.marker) for b in read.blocks] == [
        ("one", "1."),
        ("1914. War broke out.", ""),
        ("1953. Stalin dies", "•"),
    ]


def test_a_marker_with_nothing_behind_it_stays_as_typed() -> None:
    for source in ("1914.", "7.", "1)", "-", "+", "*", "- \u00a0"):
        for around in ("{}", "Stalin died in 1953.\n\n{}", "*a*\n\n{}\n\nb"):
            read, _ = text(around.format(source))
            alone = source.strip()
            expected = around.format(alone).replace("\n\n", "\n").replace("*a*", "a")
            assert (read.plain, {b.depth for b in read.blocks}) == (expected, {0})


def test_strong_and_emphasis_are_ranges_of_the_plain_text() -> None:
    read, _ = text("a **b *c* d** e")
    assert [(read.plain[s.start : s.end], s.style) for s in read.styles] == [
        ("c", Style.EMPHASIS),
        ("b c d", Style.STRONG),
    ]


def test_html_and_entities_stay_as_typed() -> None:
    read, _ = text("<b>x</b> &amp; `code` <!-- y -->")
    assert read.plain == "<b>x</b> &amp; `code` <!-- y -->"


def test_a_backslash_takes_the_meaning_from_a_character() -> None:
    read, mistakes = text(r"\*not\* \[[a\]] 2 \* 3")
    assert (read.plain, read.clozes, mistakes) == ("*not* [[a]] 2 * 3", (), [])


def test_a_backslash_takes_the_meaning_from_a_character_of_a_hint_too() -> None:
    read, _ = text(r"[[Konev|with \* and \| and the\]\] \a]] led.")
    assert answers(read) == [("Konev", 0, r"with * and | and the]] \a")]


def test_an_answer_is_marked_with_brackets_and_may_have_a_hint() -> None:
    read, mistakes = text("Of [[Kirov|name]], not [[ Trotsky ]].")
    assert (read.plain, mistakes) == ("Of Kirov, not Trotsky.", [])
    assert answers(read) == [("Kirov", 0, "name"), ("Trotsky", 0, "")]
    assert [cloze.hinted for cloze in read.clozes] == [True, False]


def test_ankis_own_marks_keep_their_number() -> None:
    read, _ = text("In {{c3::1956::year}} and {{c12::Poznań}}")
    assert answers(read) == [("1956", 3, "year"), ("Poznań", 12, "")]


def test_marks_may_stand_in_emphasis_and_hold_it() -> None:
    read, mistakes = text("**a [[b]]** and [[*c*|d]]")
    assert (answers(read), mistakes) == ([("b", 0, ""), ("c", 0, "d")], [])
    parts = list(read.parts(read.blocks[0]))
    hidden = [part for part in parts if isinstance(part, Hidden)]
    assert [h.answer[0].style for h in hidden] == [Style.STRONG, Style.EMPHASIS]


def test_emphasis_does_not_run_over_the_edge_of_a_mark() -> None:
    read, mistakes = text("**a [[b** c]] d")
    assert (read.plain, read.styles, mistakes) == ("**a b** c d", (), [("stray-stars", "**")])


def test_an_unclosed_cloze_is_reported_at_its_brackets() -> None:
    read, mistakes = text("In [[1956 he spoke.\n\nNext ]paragraph")
    assert mistakes == [("unclosed-cloze", "[[")]
    assert read.plain.startswith("In [[1956 he")


def test_each_mistake_in_a_mark_is_one_diagnostic_at_its_place() -> None:
    cases = {
        "a [[]] b": ("empty-cloze", "[[]]"),
        "a [[ |hint]] b": ("empty-cloze", "[[ |hint]]"),
        "a {{c1::}} b": ("empty-cloze", "{{c1::}}"),
        "a [[b [[c]] d]] e": ("nested-cloze", "[[b [[c]] d]]"),
        "a [[b [[c]] d": ("unclosed-cloze", "[["),
        "a {{c1::b d": ("unclosed-cloze", "{{c1::"),
        "a b]] c": ("unopened-cloze", "]]"),
        "a {{c0::b}} c": ("cloze-number", "{{c0::b}}"),
        "a {{c501::b}} c": ("cloze-number", "{{c501::b}}"),
        "a {{c1:b}} c": ("malformed-cloze", "{{c1:"),
        "a {{C1::b}} c": ("malformed-cloze", "{{C1::"),
        "a {{c::b}} c": ("malformed-cloze", "{{c::"),
    }
    assert {case: text(case)[1] for case in cases} == {c: [m] for c, m in cases.items()}


def test_braces_that_are_no_cloze_are_text() -> None:
    read, mistakes = text(r"\frac{1}{{2}} {{ }} a}} \{\{field\}\} {c}")
    assert (mistakes, read.clozes) == ([], ())


def test_words_in_braces_that_are_no_cloze_are_text_and_pointed_out_once() -> None:
    read, mistakes = text("the {{Army}} officers, {{cat::x}}")
    assert (mistakes, read.clozes) == ([("malformed-cloze", "{{")], ())


def test_a_line_has_neither_lists_nor_paragraphs() -> None:
    read, _ = text("1956. A *year*", line=True)
    assert (read.plain, read.blocks) == ("1956. A year", (Block(0, 12),))


@given(MARKDOWN, st.booleans())
def test_any_text_is_read_into_blocks_clozes_and_styles_that_fit(source: str, line: bool) -> None:
    read, _ = text(source, line=line)
    assert "\n".join(read.plain[b.start : b.end] for b in read.blocks) == read.plain
    ends = [(b.start, b.end) for b in read.blocks]
    for cloze in read.clozes:
        assert any(start <= cloze.start < cloze.end <= end for start, end in ends)
    for left, right in zip(read.clozes, read.clozes[1:], strict=False):
        assert left.end <= right.start


@given(
    st.lists(st.sampled_from([*"a1.-+)#>=` \t\n", "\n\n", "é", "a\xa0b", "---", "1914. "])).map(
        "".join
    )
)
def test_text_without_markup_is_read_as_beside_text_that_has_some(source: str) -> None:
    alone, _ = text(source)
    beside, _ = text(f"{source}\n\n\\!")
    if not any(block.depth for block in beside.blocks):  # else '!' is part of a list
        assert beside.plain == "\n".join(filter(None, [alone.plain, "!"]))
        assert beside.blocks[:-1] == alone.blocks
    alone, _ = text(source, line=True)
    beside, _ = text(f"{source} \\!", line=True)
    assert beside.plain == f"{alone.plain} !".lstrip()


@given(MARKDOWN)
def test_cutting_a_block_at_its_clozes_loses_nothing(source: str) -> None:
    read, _ = text(source)
    for block in read.blocks:
        joined = "".join(part.text for part in read.parts(block))
        assert joined == read.plain[block.start : block.end]


@given(MARKDOWN, st.booleans())
def test_every_character_is_found_again_where_it_was_typed(source: str, line: bool) -> None:
    if line and "\n" in source:
        return
    read, _ = text(source, line=line)
    written = literal(source).source.text
    for offset, character in enumerate(read.plain):
        if not character.isspace():
            span = read.place(offset, offset + 1)
            assert span is not None
            assert written[span.start : span.end] == character


def test_noncharacters_that_were_typed_stay_as_typed() -> None:
    read, _ = text("\ufdd0 and\n\n- so on")
    assert read.plain == "\ufdd0 and\nso on"


@given(st.lists(st.integers(0, 40), min_size=1, max_size=12))
def test_no_word_of_a_list_is_lost_however_deep_it_is(depths: list[int]) -> None:
    lines = [f"{'- ' * depth}word{n}\n" for n, depth in enumerate(depths)]
    read, mistakes = text("\n".join(lines))
    lost = [n for n in range(len(depths)) if f"word{n}" not in read.plain]
    assert not lost or "list-too-deep" in [code for code, _ in mistakes]
