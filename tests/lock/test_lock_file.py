"""The lock as a file: readable, merged by git, never misread."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.diagnostics import Diagnostic
from exporter.lock import (
    CardRecord,
    ClozeRecord,
    Lock,
    Retired,
    Role,
    number,
    read,
    write,
)
from tests.lock.marking import NOW, built, card, deck, numbers

TEXT = 'Stalin "died" in [1953] at his dacha. [12] men came. Storms sank [12] ships.'
HEAD = "exporter lock 1\ndeck deck\n\n"


def lines(body: str) -> str:
    return f"{HEAD}{body}\n\nend\n"


def refused(text: str) -> tuple[Diagnostic, ...]:
    result = read(text, "cards.lock")
    assert isinstance(result, tuple)
    return result


def accepted(text: str) -> Lock:
    result = read(text, "cards.lock")
    assert isinstance(result, Lock), result
    return result


ONE = "card one changed 2027-01-15T08:00:00Z content 0123456789abcdef"
OTHER = "card one changed 2027-02-15T08:00:00Z content fedcba9876543210"
C1 = '  c1 "1953" after "in" before "."'


def test_a_lock_is_a_line_for_each_cloze() -> None:
    result = built(card(TEXT + " [1961]"), card(TEXT, "Stalin, [1953]"))
    content = result.lock.cards[0].content
    assert re.sub(r" frame [0-9a-f]{8} rest [0-9a-f]{16}\n", " frame …\n", write(result.lock)) == (
        "exporter lock 1\n"
        "# Which cloze number stands for which fact. Learners' review history hangs on it:\n"
        "# commit this file with the source. 'exporter build' writes it.\n"
        "deck deck\n"
        "\n"
        f"card one changed 2025-01-01T00:01:00Z content {content}\n"
        '  c1 "1953" after "Stalin \\"died\\" in" before "at his dacha. 12 men came. Storms sank" '
        'of "Stalin, …" frame …\n'
        '  c1 also title "1953" after "Stalin," before "" frame …\n'
        '  c2 "12" after "Stalin \\"died\\" in 1953 at his dacha." '
        'before "men came. Storms sank 12 ships." of "Stalin, …" frame …\n'
        '  c2 with "12" after "at his dacha. 12 men came. Storms sank" before "ships." '
        'of "Stalin, …" frame …\n'
        '  retired c3 "1961" after "dacha. 12 men came. Storms sank 12 ships." before "" '
        'of "A title" frame …\n'
        "\n"
        "end\n"
    )


def test_cards_are_in_the_order_of_their_ids_whatever_the_decks() -> None:
    cards = [card("In [1941].", id=id) for id in ("b", "c", "a")]
    first, second = deck(*cards), deck(*reversed(cards))
    assert write(number(first, Lock(), NOW).lock) == write(number(second, Lock(), NOW).lock)


words = st.text(max_size=12)
numerals = st.integers(1, 500)
digests = st.text("0123456789abcdef", min_size=16, max_size=16)
hashes = st.just(("", "", "")) | st.tuples(
    words,
    st.text("0123456789abcdef", min_size=8, max_size=8),
    st.text("0123456789abcdef", min_size=16, max_size=16),
)
times = st.integers(1_000_000_000, 2**32 - 1)


@st.composite
def retired(draw: st.DrawFn, number: int) -> Retired:
    entry = Retired(number, draw(words), draw(words), draw(words), draw(st.booleans()))
    of, frame, rest = draw(hashes)
    named = entry._replace(of=of, frame=frame, rest=rest)
    return named if entry.known else Retired(number, entry.answer)


@st.composite
def records(draw: st.DrawFn, id: str) -> CardRecord:
    live = sorted(draw(st.sets(numerals, max_size=4)))
    clozes = [
        ClozeRecord(
            n,
            draw(words),
            draw(words),
            draw(words),
            role,
            draw(st.booleans()),
            *draw(hashes),
        )
        for n in live
        for role in draw(st.sampled_from([[Role.HEAD], [Role.HEAD, Role.WITH, Role.ALSO]]))
    ]
    gone = sorted(draw(st.sets(numerals, max_size=3)) - set(live))
    return CardRecord(
        id,
        draw(times),
        draw(digests),
        tuple(clozes),
        tuple(draw(retired(n)) for n in gone),
        draw(st.booleans()),
    )


@st.composite
def locks(draw: st.DrawFn) -> Lock:
    ids = sorted(draw(st.sets(st.from_regex("[a-z0-9-]{1,8}", fullmatch=True), max_size=4)))
    return Lock("deck", tuple(draw(records(id)) for id in ids))


@given(locks())
def test_a_written_lock_reads_as_itself(lock: Lock) -> None:
    assert accepted(write(lock)) == lock


@given(locks())
def test_a_windows_checkout_reads_the_same(lock: Lock) -> None:
    assert accepted(write(lock).replace("\n", "\r\n")) == lock


@given(locks(), st.data())
def test_a_cut_off_lock_is_refused(lock: Lock, data: st.DataObject) -> None:
    text = write(lock)
    cut = text[: data.draw(st.integers(0, len(text) - len("end\n")))]
    assert refused(cut)[0].code in ("corrupt-lock", "newer-lock")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(read(text, "cards.lock"), Lock | tuple)


@pytest.mark.parametrize(
    "line",
    [
        '  c1 1953 after "in" before "."',
        '  c0 "1953" after "in" before "."',
        '  c1 "1953" after "in" before ".',
        '  c1 "\\q" after "in" before "."',
        "  retired 3",
        "card two changed yesterday content 0123456789abcdef",
        "card two changed 2027-02-30T08:00:00Z content 0123456789abcdef",
        "something else",
    ],
)
def test_a_corrupt_line_is_named(line: str) -> None:
    text = lines(f"{ONE}\n{line}\n{C1}")
    (problem,) = refused(text)
    assert problem.code == "corrupt-lock"
    assert "cards.lock, line 5" in problem.message
    assert text[problem.span.start : problem.span.end] == line


def test_a_cloze_without_its_card_is_corrupt() -> None:
    assert refused(lines(C1))[0].code == "corrupt-lock"


def test_a_file_that_is_no_lock_is_refused() -> None:
    assert refused("{}\n")[0].code == "corrupt-lock"
    assert refused("")[0].code == "corrupt-lock"


def test_a_newer_lock_is_refused_before_it_is_misread() -> None:
    (problem,) = refused(lines("a line of the future").replace("lock 1", "lock 2"))
    assert problem.code == "newer-lock"


def test_a_lock_of_before_the_words_of_retired_numbers_were_kept_is_read() -> None:
    lock = accepted(lines(f'{ONE}\n{C1}\n  retired c2 "1961"'))
    assert lock.cards[0].retired == (Retired(2, "1961"),)
    assert '  retired c2 "1961"\n' in write(lock)


def test_a_line_of_older_locks_that_says_nothing_any_more_is_passed_over() -> None:
    stamp = "stamp note-type changed 2027-01-15T08:00:00Z content 0123456789abcdef"
    lock = accepted(lines(f"{stamp}\n\n{ONE}\n{C1}"))
    assert lock == accepted(lines(f"{ONE}\n{C1}"))
    assert "stamp" not in write(lock)


# Merges


def test_conflict_markers_are_refused_with_what_to_do() -> None:
    merged = f"<<<<<<< HEAD\n{ONE}\n=======\n{OTHER}\n>>>>>>> other\n{C1}"
    (problem,) = refused(lines(merged))
    assert problem.code == "unmerged-lock"
    assert "line 4" in problem.message
    assert "delete the lines of '<<<<<<<'" in problem.help


def test_both_sides_of_a_merge_are_joined_and_the_card_becomes_newer() -> None:
    lock = accepted(lines(f'{ONE}\n{OTHER}\n{C1}\n{C1}\n  retired c2 "7"\n  retired c2 "7"'))
    (one,) = lock.cards
    assert one.clozes == (ClozeRecord(1, "1953", "in", "."),)
    assert one.retired == (Retired(2, "7"),)
    done = number(deck(card("He died in [1953].")), lock, NOW)
    assert done.deck.cards[0].changed == one.changed + 1 > NOW


def test_an_answer_reworded_on_both_branches_is_one_fact() -> None:
    lock = accepted(lines(f'{ONE}\n{C1}\n  c1 "1953" after "He died in" before "at home."'))
    result = number(deck(card("He died in [1953] at home. [12] came.")), lock, NOW)
    assert numbers(result) == {"1953": 1, "12": 2}


def test_an_answer_mended_on_one_branch_is_one_fact() -> None:
    lock = accepted(lines(f'{ONE}\n{C1}\n  c1 "1935" after "in" before "."'))
    assert [cloze.role for cloze in lock.cards[0].clozes] == [Role.HEAD, Role.WITH]


def test_a_number_retired_on_one_branch_only_is_alive() -> None:
    lock = accepted(lines(f'{ONE}\n{C1}\n  retired c1 "1953"'))
    assert not lock.cards[0].retired


def test_an_answer_mended_on_one_branch_while_its_neighbour_changed_is_one_fact() -> None:
    known = f"{C1} frame 0123abcd rest 01234567aaaaaaaa"
    mended = '  c1 "1935" after "in" before ". Two came." frame 0123abcd rest 01234567bbbbbbbb'
    (card_,) = accepted(lines(f"{ONE}\n{known}\n{mended}")).cards
    assert [cloze.role for cloze in card_.clozes] == [Role.HEAD, Role.WITH]
    for other in (mended.replace("0123abcd", "01230000"), mended.replace("01234567", "76543210")):
        assert refused(lines(f"{ONE}\n{known}\n{other}"))[0].code == "duplicate-number"


def test_the_hashes_of_an_older_lock_are_of_another_making_and_passed_over() -> None:
    (card_,) = accepted(lines(f'{ONE}\n{C1} of "Stalin" frame 0123abcd')).cards
    assert (card_.clozes[0].of, card_.clozes[0].frame, card_.clozes[0].rest) == ("", "", "")


def test_every_conflict_is_pointed_out() -> None:
    conflict = f"<<<<<<< HEAD\n{ONE}\n=======\n{OTHER}\n>>>>>>> other\n{C1}"
    assert [problem.message for problem in refused(lines(f"{conflict}\n{conflict}"))] == [
        f"cards.lock, line {number}: a merge left its conflict markers" for number in (4, 10)
    ]


def test_spaces_at_the_ends_of_lines_say_nothing() -> None:
    text = lines(f"{ONE}\n{C1}")
    assert accepted(text.replace("\n", " \t\n")) == accepted(text)


@pytest.mark.parametrize("other", ['  c1 "1961" after "wall" before "rose"', '  retired c1 "1961"'])
def test_one_number_for_two_facts_is_refused_with_both_lines(other: str) -> None:
    (problem,) = refused(lines(f"{ONE}\n{C1}\n{other}"))
    assert problem.code == "duplicate-number"
    assert problem.message.startswith("lines 5 and 6 give c1 to '1953' and to '1961'")


def test_a_card_removed_on_one_branch_is_decided_by_the_source() -> None:
    lock = accepted(lines(f"{ONE}\n{OTHER.replace('card', 'removed')}\n{C1}"))
    assert not lock.cards[0].removed
    kept = card("In [1941].", id="kept")
    assert number(deck(kept), lock, NOW).lock.by_id["one"].removed


def test_a_git_merge_of_two_branches_is_read_once_its_markers_are_gone() -> None:
    base = built(card(TEXT)).lock
    ours = number(deck(card(TEXT + " In [1961] a wall rose.")), base, NOW + 1).lock
    theirs = number(deck(card(TEXT, "Renamed")), base, NOW + 2).lock
    both = write(ours).replace("\n\nend\n", "\n") + write(theirs).partition("deck deck\n\n")[2]
    lock = accepted(both)
    result = number(deck(card(TEXT + " In [1961] a wall rose.", "Renamed")), lock, NOW)
    assert not result.diagnostics
    assert numbers(result) == {"1953": 1, "12": 2, "1961": 3}
    assert result.deck.cards[0].changed == NOW + 3
