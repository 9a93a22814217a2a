"""A number stays with what its sentence speaks of: not with a look-alike, not with a row."""

from __future__ import annotations

import pytest

from exporter.lock import Lock, number
from tests.lock.marking import NOW, deck, edited, errors, numbers, record
from tests.lock.marking import listed as card

EUROPE = "{} joined the European Union together with several of its neighbours in [{}]. "
FARMS = "In {} the share of land that is used for farming is about [{}] per cent."
TREATY = "- {} signed its treaty with the Soviet Union in [{}].\n"
BOILING = "- The boiling point of {} at sea level is usually given as [{}] °C.\n"


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("World War I began in [1914].", "World War II began in [1939]."),
        ("World War began in [1914].", "World War II began in [1939]."),
        ("Iran became a republic in [1979].", "Iraq became a republic in [1958]."),
        ("Nicholas I was crowned in [1926].", "Nicholas II was crowned in [1996]."),
        ("Slovakia joined in [1993] with others.", "Slovenia joined in [1991] with others."),
        ("The mass of ethane is [30] grams.", "The mass of ethene is [28] grams."),
        ("The nitrate melts at [308] °C.", "The nitrite melts at [271] °C."),
        ("Iron(II) chloride melts at [677] °C.", "Iron(III) chloride melts at [307] °C."),
        (EUROPE.format("Poland", 1994), EUROPE.format("Croatia", 1993)),
        (FARMS.format("Norway", 30), FARMS.format("Sweden", 70)),
        (BOILING.format("water", 100), BOILING.format("methanol", 65)),
        ("- Lenin led first. He died in [1924].", "- Chernenko led last. He died in [1985]."),
        (
            "Truman was president. He left office in [1953].",
            "Churchill was prime minister. He left office in [1955].",
        ),
    ],
)
def test_another_answer_of_something_else_is_asked(former: str, present: str) -> None:
    assert set(errors(edited(card(former), card(present)))) == {"ambiguous-cloze"}


@pytest.mark.parametrize(
    ("former", "present", "expected"),
    [
        pytest.param(
            "World War I began in [1939].",
            "World War I began in [1914]. World War II began in [1939].",
            {"1914": 1, "1939": 2},
            id="a sentence is surer than an answer",
        ),
        pytest.param(
            "The mass of ethane is [28]. The mass of ethene is [30].",
            "The mass of ethane is [30]. The mass of ethene is [28].",
            {"30": 1, "28": 2},
            id="look-alikes put right",
        ),
        pytest.param(
            EUROPE.format("Poland", 1994),
            EUROPE.format("Poland", 1995) + EUROPE.format("Austria", 1994),
            {"1995": 1, "1994": 2},
            id="a name far from its answer",
        ),
        pytest.param(
            TREATY.format("Finland", 1947) + TREATY.format("Austria", 1955),
            TREATY.format("Finland", 1955) + TREATY.format("Austria", 1947),
            {"1955": 1, "1947": 2},
            id="far names, their answers put right",
        ),
        pytest.param(
            "- Andropov came later. He died in [1985].",
            "- Chernenko came last. He died in [1985].\n- Andropov came later. He died in [1984].",
            {"1985": 2, "1984": 1},
            id="a name in the sentence before",
        ),
        pytest.param(
            "- Lenin led first. He died in [1953].\n- Stalin led next. He died in [1924].",
            "- Lenin led first. He died in [1924].\n- Stalin led next. He died in [1953].",
            {"1924": 1, "1953": 2},
            id="names in the sentences before, their answers put right",
        ),
        pytest.param(
            "By [1956], [35.9 million] hectares had been ploughed.",
            "By [1957], [35.9 million] hectares had been ploughed.",
            {"1957": 1, "35.9 million": 2},
            id="answers that touch",
        ),
    ],
)
def test_a_number_stays_with_what_its_sentence_names(
    former: str, present: str, expected: dict[str, int]
) -> None:
    result = edited(card(former), card(present))
    assert not result.diagnostics
    assert numbers(result) == expected


def test_rows_under_another_heading_are_asked() -> None:
    lenin, stalin = (
        "Lenin\n- born in [1870]\n- died in [1924]\n",
        "Stalin\n- born in [1878]\n- died in [1953]\n",
    )
    khrushchev = "Khrushchev\n- born in [1894]\n- died in [1971]"
    result = edited(card(lenin + stalin), card(stalin + khrushchev))
    assert errors(result) == ["ambiguous-cloze", "ambiguous-cloze"]
    assert {answer: numbers(result)[answer] for answer in ("1878", "1953")} == {
        "1878": 3,
        "1953": 4,
    }


def test_a_card_under_another_title_is_asked_about_what_the_title_names() -> None:
    sodium = card("Its atomic number is [11]. It melts at [98] °C.", "Sodium")
    potassium = card("Its atomic number is [19]. It melts at [63] °C.", "Potassium")
    assert set(errors(edited(sodium, potassium))) == {"ambiguous-cloze"}


@pytest.mark.parametrize(
    "sentence",
    [
        "In [{}] Khrushchev spoke in Moscow.",
        "Émile, who led first, died in [{}].",
        "Lenin, who led, died in [{}].",
    ],
)
def test_a_title_that_changes_with_an_answer_is_asked_about_and_alone_is_not(
    sentence: str,
) -> None:
    former = card(sentence.format(1956), "A speech")
    assert errors(edited(former, card(sentence.format(1965), "Secret"))) == ["ambiguous-cloze"]
    assert numbers(edited(former, card(sentence.format(1956), "Secret"))) == {"1956": 1}
    assert numbers(edited(former, card(sentence.format(1965), "A speech"))) == {"1965": 1}


@pytest.mark.parametrize(
    "sentence",
    [
        "Founders, who came first, died in [{}].",
        "Women, who came first, voted in [{}].",
        "They, who came first, died in [{}].",
        "Work began in [{}].",
    ],
)
def test_a_capital_alone_names_nobody_under_another_title(sentence: str) -> None:
    result = edited(card(sentence.format(1956), "A dam"), card(sentence.format(1965), "A canal"))
    assert errors(result) == ["ambiguous-cloze"]


def test_an_id_does_not_come_back_as_the_same_rows_of_another_title() -> None:
    other = card("It began.", id="other")
    helium = card("Its atomic number is [12]. It was found in [1968].", "Helium")
    neon = card("Its atomic number is [10]. It was found in [1998].", "Neon")
    first = number(deck(other, helium), Lock(), NOW)
    gone = number(deck(other), first.lock, NOW + 1)
    assert errors(number(deck(other, neon), gone.lock, NOW + 2)) == ["card-id-reused"]
    assert not number(deck(other, helium), gone.lock, NOW + 2).diagnostics


def test_a_number_does_not_come_back_where_a_name_far_from_the_answer_is_another() -> None:
    other = "It was long ago. "
    norway, sweden = (FARMS.format(country, 30) + " " for country in ("Norway", "Sweden"))
    first = number(deck(card(other + norway + "[12] men.")), Lock(), NOW)
    gone = number(deck(card(other + "[12] men.")), first.lock, NOW + 1)
    assert numbers(number(deck(card(other + norway)), gone.lock, NOW + 2)) == {"30": 1}
    assert numbers(number(deck(card(other + sweden)), gone.lock, NOW + 2)) == {"30": 3}


def test_a_lock_that_remembers_no_names_gains_them_without_a_change() -> None:
    unchanged = card("Lenin\n- born in [1870]\n- died in [1924]")
    first = number(deck(unchanged), Lock(), NOW)
    bare = record(first)._replace(
        clozes=tuple(entry._replace(of="", frame="", rest="") for entry in record(first).clozes),
    )
    again = number(deck(unchanged), Lock("deck", (bare,)), NOW + 1)
    assert not again.differences
    assert again.lock == first.lock


def test_a_retired_line_of_an_older_lock_stays_as_it_is_and_its_fact_comes_back() -> None:
    lenin, stalin = "Lenin died in Gorki in [1924]. ", "Stalin died in Kuntsevo in [1953]. "
    first = number(deck(card(lenin + stalin)), Lock(), NOW)
    gone = record(number(deck(card(lenin)), first.lock, NOW + 1))
    bare = gone._replace(retired=tuple(e._replace(of="", frame="", rest="") for e in gone.retired))
    again = number(deck(card(lenin)), Lock("deck", (bare,)), NOW + 2)
    assert again.lock == Lock("deck", (bare,))
    assert not again.differences
    back = number(deck(card(lenin + stalin)), again.lock, NOW + 3)
    assert numbers(back) == {"1924": 1, "1953": 2}
    assert all(entry.frame for entry in record(back).clozes)


def test_a_question_says_what_each_candidate_is_of() -> None:
    result = edited(
        card("- Lenin led first. He died in [1924].\n- Stalin led next. He died in [1953]."),
        card("- Chernenko led last. He died in [1985]."),
    )
    (question,) = result.diagnostics
    assert question.message == (
        "'1985' may be c1, '1924' in “Lenin led first. He died in … .” of “Lenin led first.” "
        "or c2, '1953' in “Stalin led next. He died in … .” of “Stalin led next.”, or a new fact"
    )
