"""A number stays with its fact."""

from __future__ import annotations

import pytest

from exporter import pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock, Role, number
from exporter.model import Card
from exporter.source import Source
from tests.lock.marking import NOW, built, card, deck, errors, numbers, record

STALIN = "Stalin died at his dacha in [1953]. "
SPEECH = "Khrushchev gave the Secret Speech in [1956]. "
SPUTNIK = "Sputnik circled the earth in [1957]. "


def test_a_new_card_is_numbered_in_reading_order() -> None:
    assert numbers(built(card(STALIN + SPEECH))) == {"1953": 1, "1956": 2}


def test_a_date_in_the_title_takes_the_number_of_the_date_it_is_part_of() -> None:
    result = built(card("[12] men. On [25 February 1956] he spoke.", "Speech of [1956]"))
    assert numbers(result) == {"1956": 2, "12": 1, "25 February 1956": 2}


def test_a_title_date_that_the_text_lacks_comes_after_the_text() -> None:
    assert numbers(built(card(STALIN, "The year [1961]"))) == {"1961": 2, "1953": 1}


def test_building_again_changes_nothing() -> None:
    first = built(card(STALIN + SPEECH))
    again = number(deck(card(STALIN + SPEECH)), first.lock, NOW + 999)
    assert again.lock == first.lock
    assert again.differences == ()


@pytest.mark.parametrize(
    ("former", "present", "expected"),
    [
        pytest.param(
            card(STALIN + SPUTNIK),
            card(STALIN + SPEECH + SPUTNIK),
            {"1953": 1, "1956": 3, "1957": 2},
            id="a fact inserted between others gets a fresh number",
        ),
        pytest.param(
            card(STALIN + SPEECH + SPUTNIK),
            card(SPUTNIK + STALIN + SPEECH),
            {"1957": 3, "1953": 1, "1956": 2},
            id="reordered sentences keep their numbers",
        ),
        pytest.param(
            card(STALIN + SPEECH),
            card(STALIN.strip() + "\n" + SPEECH),
            {"1953": 1, "1956": 2},
            id="a split paragraph keeps its numbers",
        ),
        pytest.param(
            card("Stalin died in [1953] and Khrushchev spoke in [1956]."),
            card("Stalin died in [1953]. Khrushchev spoke in [1956]."),
            {"1953": 1, "1956": 2},
            id="a split sentence keeps its numbers",
        ),
        pytest.param(
            card("Stalin died in [1953]. Khrushchev spoke in [1956]."),
            card("Stalin died in [1953], and Khrushchev spoke in [1956]."),
            {"1953": 1, "1956": 2},
            id="joined sentences keep their numbers",
        ),
        pytest.param(
            card(STALIN, "Old"), card(STALIN, "New"), {"1953": 1}, id="a title may be renamed"
        ),
        pytest.param(
            card(STALIN + SPEECH),
            card(STALIN + SPEECH.replace("1956", "1965")),
            {"1953": 1, "1965": 2},
            id="a mended answer between the same words keeps its number",
        ),
        pytest.param(
            card(SPEECH),
            card(SPEECH.replace("Secret", "Secert")),
            {"1956": 1},
            id="a typo beside an answer is no matter",
        ),
        pytest.param(
            card("In [1215] John signed."),
            card("In [1215] King John signed it."),
            {"1215": 1},
            id="words may be added beside an answer",
        ),
        pytest.param(
            card("The wall rose in August [1961] in Berlin."),
            card("The wall rose in [August 1961] in Berlin."),
            {"August 1961": 1},
            id="an answer may take in the words beside it",
        ),
        pytest.param(
            card("They lost [£5 million] in a day, and [two] ships."),
            card("They lost £[5 million] in a day, and [two] ships."),
            {"5 million": 1, "two": 2},
            id="an answer may leave out a sign",
        ),
        pytest.param(
            card(SPEECH),
            card("In [1956], Khrushchev gave the Secret Speech."),
            {"1956": 1},
            id="an answer may move within its sentence",
        ),
        pytest.param(
            card("On [25 February 1956] Khrushchev spoke in Moscow.", "Crimes"),
            card("Khrushchev spoke in Moscow.", "Crimes ([25 February 1956])"),
            {"25 February 1956": 1},
            id="a date may move into the title",
        ),
        pytest.param(
            card(SPEECH + SPUTNIK),
            card(SPEECH.replace("1956", "1957")),
            {"1957": 1},
            id="an answer changed to another's former value stays itself",
        ),
        pytest.param(
            card("[1953]. Stalin dies.\n[1957]. Sputnik flies."),
            card("[1953]. Stalin dies.\n[1956]. Poland stirs.\n[1957]. Sputnik flies."),
            {"1953": 1, "1956": 3, "1957": 2},
            id="an answer that is a sentence by itself has its neighbours",
        ),
        pytest.param(
            card("The [Nile] flows north. The [Danube] flows east for [2,850] km."),
            card(
                "The [Danube] flows east for [2,580] km. The [Nile] flows north. "
                "The [Volga] flows south."
            ),
            {"Danube": 2, "2,580": 3, "Nile": 1, "Volga": 4},
            id="moved, mended and enlarged at once",
        ),
        pytest.param(
            card("By [1952] Molotov had left Sochi and Tito renamed it in [1950].", "Sochi"),
            card("Molotov had left Sochi. Tito renamed it in [1950].", "Sochi, [1952]"),
            {"1952": 1, "1950": 2},
            id="a date moved into the title and its sentence split",
        ),
        pytest.param(
            card("[Two] farms near Omsk closed. Kiev had [two] schools."),
            card("[Six] farms near Omsk closed. Kiev had [two] schools, and Riga none."),
            {"Six": 2, "two": 1},
            id="a number stays with the place that kept its answer",
        ),
        pytest.param(
            card("There were twelve men with Tito and Nagy went to Omsk in [1957]."),
            card("There were 63 men with Nagy and Beria went to Riga in [1954]."),
            {"1954": 2},
            id="another answer beside other names is a new fact",
        ),
        pytest.param(
            card("The speech was given on [25 February 1956] to [12000] delegates."),
            card("The speech was given on [25 February 1956]. It was heard by [12000] delegates."),
            {"25 February 1956": 1, "12000": 2},
            id="so many of the same thing",
        ),
        pytest.param(
            card("He had proposed it while Stalin was alive, in the Pravda article of [1951]."),
            card("He had proposed it while Stalin was alive, in the article of [1951]."),
            {"1951": 1},
            id="a name taken out draws no other into question",
        ),
        pytest.param(
            card("赫鲁晓夫在[1956]年发表讲话。"),
            card("斯大林在[1953]年去世。赫鲁晓夫在[1956]年发表讲话。"),
            {"1953": 2, "1956": 1},
            id="a script without spaces has words as well",
        ),
    ],
)
def test_an_edit_moves_no_number(former: Card, present: Card, expected: dict[str, int]) -> None:
    result = built(former, present)
    assert not result.diagnostics
    assert numbers(result) == expected


def test_a_number_taken_out_is_retired_and_never_given_again() -> None:
    result = built(card(STALIN + SPEECH), card(STALIN), card(STALIN + SPUTNIK))
    assert numbers(result) == {"1953": 1, "1957": 3}
    assert [(entry.number, entry.answer) for entry in record(result).retired] == [(2, "1956")]


def test_a_fuller_date_somewhere_else_is_another_fact() -> None:
    result = built(card("August [1961]"), card("The wall rose in [August 1961]"))
    assert numbers(result) == {"August 1961": 2}


def test_a_fact_that_returns_has_its_number_again() -> None:
    """Whoever cut a sentence, built, and put it in elsewhere has moved it."""
    result = built(card(STALIN + SPEECH), card(STALIN), card(SPUTNIK + SPEECH + STALIN))
    assert numbers(result) == {"1957": 3, "1956": 2, "1953": 1}
    assert not record(result).retired


def test_a_retired_number_does_not_go_to_its_answer_in_another_sentence() -> None:
    hungary = "Budapest rose in [1956]. "
    result = built(card(STALIN + SPEECH), card(STALIN), card(STALIN + hungary))
    assert numbers(result) == {"1953": 1, "1956": 3}


def test_a_fact_still_there_is_not_mistaken_for_one_that_was_taken_out() -> None:
    first = "Khrushchev spoke in Moscow in [1956]. "
    again = "In Moscow, in [1956], Khrushchev spoke. "
    result = built(card(STALIN + first), card(STALIN), card(STALIN + again), card(STALIN + first))
    assert numbers(result) == {"1953": 1, "1956": 2}


def test_adding_and_moving_cards_moves_no_number() -> None:
    one, two = card(STALIN + SPEECH, id="one"), card(SPUTNIK, id="two")
    first = number(deck(one, two), Lock(), NOW)
    three = card("In [1941] war began.", id="three")
    second = number(deck(three, two, one), first.lock, NOW)
    assert numbers(second, 1) == numbers(first, 1)
    assert numbers(second, 2) == numbers(first, 0)


# Groups: places that share a number


def test_a_place_that_leaves_its_group_gets_a_fresh_number() -> None:
    men, ships = "[12] men were shot. ", "Storms sank [12] ships. "
    result = built(card(men + ships), card(men + ships.replace("12", "15")))
    assert numbers(result) == {"12": 1, "15": 2}


def test_a_place_that_joined_later_does_not_inherit_the_number() -> None:
    men, ships = "[12] men were shot. ", "Storms sank [12] ships. "
    result = built(card(men), card(men + ships), card(ships))
    assert numbers(result) == {"12": 2}
    assert record(result).retired[0].number == 1


def test_a_title_that_repeats_a_date_does_not_inherit_its_number() -> None:
    moscow = "Khrushchev spoke in Moscow in [1956]. "
    kiev = "Nobody spoke in Kiev in [1957]."
    result = built(
        card(moscow + kiev), card(moscow + kiev, "Speech ([1956])"), card(kiev, "Speech ([1956])")
    )
    assert numbers(result) == {"1956": 3, "1957": 2}


def test_either_of_two_first_places_carries_the_number_on() -> None:
    men, ships = "[12] men were shot. ", "Storms sank [12] ships. "
    result = built(card(men + ships), card(ships))
    assert numbers(result) == {"12": 1}


def test_groups_that_become_one_keep_one_of_their_numbers() -> None:
    result = built(card(SPEECH + SPUTNIK), card(SPEECH + SPUTNIK.replace("1957", "1956")))
    assert numbers(result) == {"1956": 1}
    assert [entry.number for entry in record(result).retired] == [2]
    assert [cloze.role for cloze in record(result).clozes] == [Role.HEAD, Role.ALSO]


# What only the author can decide


@pytest.mark.parametrize(
    ("former", "present"),
    [
        pytest.param(
            "Stalin died in [two] hours.",
            "The navy lost [two] ships.",
            id="an equal answer in another sentence",
        ),
        pytest.param(
            "He died in [1953]. Khrushchev took power.",
            "The plan began in [1953]. Khrushchev took power.",
            id="another sentence in the same place",
        ),
        pytest.param(
            "Stalin died in [1953] at his dacha.",
            "Stalin passed away in [1954] at his dacha.",
            id="answer and words mended at once",
        ),
        pytest.param(
            "In [1956] the treaty of Paris was signed.",
            "In [1956] the treaty of Rome was signed.",
            id="another name",
        ),
        pytest.param(
            "Khrushchev had by then renamed all the bridges of Kiev in [1950].",
            "Khrushchev had by then at last renamed all the bridges of Kiev in [1951].",
            id="an answer mended and a word put in at some distance",
        ),
        pytest.param(
            "Beria spoke in Moscow on [1953].",
            "Beria spoke in Riga on [1954].",
            id="another answer and another name",
        ),
        pytest.param(
            "By [1961] Malenkov had left Riga and Tito closed the harbour in [1950].",
            "By [1950] Malenkov had soon left Riga and Tito shut the port in [1961].",
            id="answers exchanged in a sentence that was reworded",
        ),
        pytest.param(
            "In [1956] he visited Britain.",
            "In [1958] he visited Britain. In [1959] he visited Britain.",
            id="two heirs to one fact",
        ),
        pytest.param(
            "In [1956] he visited Britain. In [1959] he visited Britain.",
            "In [1958] he visited Britain.",
            id="one heir to two facts",
        ),
        pytest.param(
            "They went in [1956] with 107 ships.",
            "They went in 107 with [1956] ships.",
            id="a figure in the answer's place",
        ),
        pytest.param("[1953]", "[1956]", id="nothing around to tell by"),
        pytest.param(
            "He spoke in Rome in [1956] and left Paris in [1957].",
            "He spoke in Rome in [1958]. He left Paris in [1957].",
            id="an answer changed while its sentence was split",
        ),
        pytest.param(
            "Suslov closed the bridges of Tashkent on [28 May 1964].",
            "Suslov closed the bridges of Tashkent on [27 May 1964] and Tito wept in Rome.",
            id="an answer changed while its sentence was joined to another",
        ),
        pytest.param(
            "He drafted the amnesty that freed about [1200] prisoners of the Gulag.",
            "He drafted the amnesty that freed [1300] prisoners of the Gulag.",
            id="an answer changed and a word beside it taken out",
        ),
    ],
)
def test_what_may_be_either_is_asked(former: str, present: str) -> None:
    result = built(card(former), card(present))
    assert set(errors(result)) == {"ambiguous-cloze"}


def test_a_question_names_both_candidates_and_both_marks() -> None:
    result = built(
        card("In [1956] he visited Britain. In [1959] he visited Britain."),
        card("In [1958] he visited Britain."),
    )
    (question,) = result.diagnostics
    assert question.message == (
        "'1958' may be c1, '1956' in “In … he visited Britain. In 1959 he visited Britain.” "
        "or c2, '1959' in “visited Britain. In … he visited Britain.”, or a new fact"
    )
    assert question.help == (
        "if it is the same fact, write {{c1::1958}} or {{c2::1958}}; "
        "if it is a new one, write {{c3::1958}}"
    )


def test_a_question_leaves_the_lock_as_it_was() -> None:
    first = built(card("He died in [1953]."))
    second = number(deck(card("The plan began in [1953].")), first.lock, NOW + 5)
    assert errors(second)
    assert second.lock == first.lock


@pytest.mark.parametrize(("mark", "expected"), [("[c1::1953]", 1), ("[c2::1953]", 2)])
def test_a_mark_answers_the_question(mark: str, expected: int) -> None:
    result = built(card("He died in [1953]."), card(f"The plan began in {mark}."))
    assert not errors(result)
    assert numbers(result) == {"1953": expected}


def test_a_mark_may_be_taken_away_after_the_build() -> None:
    result = built(
        card("He died in [1953]."), card("The plan began in [c1::1953]."),
        card("The plan began in [1953]."),
    )  # fmt: skip
    assert numbers(result) == {"1953": 1}


# Numbers the author wrote


def test_an_author_may_number_a_new_card_at_will() -> None:
    result = built(card("In [c7::1953] and [1956] and [c2::1957]."))
    assert numbers(result) == {"1953": 7, "1956": 1, "1957": 2}


def test_copies_that_the_author_tells_apart_stay_apart() -> None:
    text = "[c1::12] men were shot. Storms sank [c5::12] ships."
    result = built(card(text), card("[c5::12] ships were sunk by storms. [c1::12] men were shot."))
    assert not errors(result)
    assert [cloze.number for cloze in result.deck.cards[0].text.clozes] == [5, 1]


def test_an_unmarked_copy_joins_the_marked_one() -> None:
    result = built(card("[c4::12] men were shot. Storms sank [12] ships."))
    assert [cloze.number for cloze in result.deck.cards[0].text.clozes] == [4, 4]


def test_a_retired_number_may_be_written_for_its_own_fact() -> None:
    result = built(card(STALIN + SPEECH), card(STALIN), card(STALIN + SPEECH.replace("[", "[c2::")))
    assert not result.diagnostics
    assert numbers(result) == {"1953": 1, "1956": 2}


@pytest.mark.parametrize("answer", ["1956", "1961"])
def test_a_retired_number_is_refused_for_another_fact(answer: str) -> None:
    hungary = f"Budapest rose in [c2::{answer}]. "
    assert errors(built(card(STALIN + SPEECH), card(STALIN), card(STALIN + hungary))) == [
        "retired-number"
    ]


def test_a_retired_number_is_refused() -> None:
    result = built(card(STALIN + SPEECH), card(STALIN), card(STALIN + "In [c2::1961] a wall rose."))
    assert errors(result) == ["retired-number"]


def test_numbers_shifted_by_hand_are_refused() -> None:
    result = built(
        card("At [c1::1066] Hastings fell. In [c2::1087] William died."),
        card("At [c1::1066] Hastings fell. In [c2::1070] York burned. In [c3::1087] William died."),
    )
    assert errors(result) == ["number-taken"]
    assert result.diagnostics[0].message == "c2 belongs to '1087'"


def test_a_number_does_not_go_to_an_unlike_fact() -> None:
    result = built(card(STALIN + SPEECH), card(STALIN + "In [c2::1961] a wall rose in Berlin."))
    assert errors(result) == ["number-taken"]


def test_a_fresh_number_for_an_old_fact_is_obeyed_with_a_warning() -> None:
    result = built(card(STALIN), card(STALIN.replace("[", "[c9::")))
    assert numbers(result) == {"1953": 9}
    assert [d.code for d in result.diagnostics] == ["renumbered-cloze"]


def test_the_501st_number_is_refused() -> None:
    many = " ".join(f"On day {day} came [{day + 1000}] letters." for day in range(1, 501))
    assert not errors(built(card(many)))
    assert errors(built(card(many + " Then [7] more."))) == ["too-many-clozes"]


def test_a_mark_is_complained_of_where_it_stands_and_not_where_its_words_stand_first() -> None:
    former, diagnostics = Lock(), Diagnostics()
    for text in (STALIN.replace("[1953]", "1953"), "An [[old|in 1954]] king ruled {{c1::1954}}."):
        source = Source(
            "cards.yaml",
            "deck: {id: d, title: D, language: en}\ncards:\n"
            f"  - {{id: a, title: T, text: '{text}'}}\n",
        )
        loaded = pipeline.load(source, former, NOW, diagnostics)
        assert loaded
        former = loaded.lock
    (span,) = (d.span for d in diagnostics if d.code == "number-taken")
    assert span.start == source.text.index("1954}}")
