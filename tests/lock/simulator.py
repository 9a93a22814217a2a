"""An author at work: random edits of a card whose facts are known independently of the lock."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import product

from exporter.model import Card
from tests.lock.drafts import Draft, Fact, Token, change, vocabulary
from tests.lock.marking import listed

NAMES = vocabulary(
    "Khrushchev Malenkov Beria Zhukov Molotov Tito Nagy Gomulka Kozlov Bulganin Suslov Mikoyan"
)
VERBS = vocabulary(
    "visited inspected closed renamed addressed dismissed praised arrested rebuilt attacked "
    "opened founded"
)
THINGS = vocabulary(
    "farms factories schools tractors villages ministries prisoners soldiers ships mines "
    "canals bridges"
)
PLACES = vocabulary("Moscow Kiev Warsaw Budapest Tashkent Sochi Leningrad Belgrade Omsk Riga Minsk")
EXTRAS = vocabulary("suddenly again officially secretly reluctantly soon quietly nearly largely")
TITLES = vocabulary("Power Reform Crisis Thaw Harvest Summit Struggle Opposition")


SYNONYMS = dict(
    pair.split("/")
    for pair in vocabulary(
        "visited/toured inspected/examined closed/shut renamed/rechristened praised/lauded "
        "arrested/seized rebuilt/restored attacked/assailed opened/inaugurated founded/began "
        "farms/holdings factories/works soldiers/troops prisoners/inmates near/beside "
        "went/travelled There/Here with/alongside"
    )
)


def begin(seed: int) -> Draft:
    chance = random.Random(seed)
    draft = Draft(chance, [chance.choice(NAMES), "and", chance.choice(TITLES)])
    draft.paragraphs = [
        [written(draft) for _ in range(chance.randint(2, 5))] for _ in range(chance.randint(1, 3))
    ]
    return draft


def unheard(draft: Draft, objects: list[str]) -> tuple[str, str]:
    """Somebody and something that no sentence has brought together yet."""
    left = [pair for pair in product(NAMES, objects) if pair not in draft.told]
    pair = draft.chance.choice(left)
    draft.told.add(pair)
    return pair


def written(draft: Draft, answer: str = "") -> list[Token]:
    """A new sentence with one to three new facts, the first of which may be given.

    No two sentences of a draft's life say what one person did at one place or to one thing:
    a single word's difference would be the same fact reworded.
    """
    pick, fact = draft.chance.choice, draft.fact
    (name, place), (who, thing) = unheard(draft, PLACES), unheard(draft, THINGS)
    year = fact(answer or str(draft.chance.randint(1950, 1966)))
    day = fact(answer or f"{pick(range(1, 29))} {pick(('May', 'June'))} {pick(range(1953, 1965))}")
    count = fact(answer or pick([str(draft.chance.randint(4, 40)), "two", "three", "twelve"]))
    other = fact(str(draft.chance.randint(1950, 1966)))
    shapes: tuple[list[Token], ...] = (
        ["In", year, name, pick(VERBS), place],
        [name, pick(VERBS), "the", pick(THINGS), "of", place, "on", day],
        [name, pick(VERBS), count, pick(THINGS), "near", place],
        ["By", year, name, "had", pick(VERBS), place, "and", who, pick(VERBS), "the", thing,
         "in", other],
        ["There", "were", count, thing, "with", who, "and", name, "went", "to", place, "in", other],
    )  # fmt: skip
    return [*pick(shapes)]


# Edits: each changes the draft in place, and the facts' names say what became of them.


def insert(draft: Draft) -> None:
    paragraph = draft.spot()
    paragraph.insert(draft.chance.randint(0, len(paragraph)), written(draft))


def repeat_an_answer(draft: Draft) -> None:
    if draft.facts:
        draft.spot().append(written(draft, draft.chance.choice(draft.facts).answer))


def delete(draft: Draft) -> None:
    if len(draft.sentences) > 2:
        paragraph = draft.spot()
        paragraph.pop(draft.chance.randrange(len(paragraph)))
        draft.paragraphs = [kept for kept in draft.paragraphs if kept]


def replace_by_another_with_its_answer(draft: Draft) -> None:
    paragraph = draft.spot()
    place = draft.chance.randrange(len(paragraph))
    if facts := [token for token in paragraph[place] if isinstance(token, Fact)]:
        paragraph[place] = written(draft, facts[0].answer)


def reorder(draft: Draft) -> None:
    draft.chance.shuffle(draft.spot())
    draft.chance.shuffle(draft.paragraphs)


def mistype_answer(draft: Draft) -> None:
    mend_answer(draft, slipped)


def correct_answer(draft: Draft) -> None:
    mend_answer(draft, lambda chance, _: str(chance.randint(1917, 1991)))


def mend_answer(draft: Draft, mended: Callable[[random.Random, str], str]) -> None:
    if not draft.facts:
        return
    fact = draft.chance.choice(draft.facts)
    change(draft, {fact: replace(fact, answer=mended(draft.chance, fact.answer))})


def swap_answers(draft: Draft) -> None:
    years = [fact for fact in draft.facts if fact.answer.isdigit()]
    if len(years) > 1:
        one, other = draft.chance.sample(years, 2)
        change(
            draft,
            {one: replace(one, answer=other.answer), other: replace(other, answer=one.answer)},
        )


def slipped(chance: random.Random, word: str) -> str:
    """A word with one character wrong, twice or missing."""
    at = chance.randrange(len(word))
    if word[at].isdigit():
        return word[:at] + str((int(word[at]) + chance.randint(1, 8)) % 9 + 1) + word[at + 1 :]
    return chance.choice([word[:at] + "x" + word[at + 1 :], word[:at] + word[at] + word[at:]])


def mistype_beside(draft: Draft) -> None:
    sentence = draft.chance.choice(draft.sentences)
    words = [i for i, t in enumerate(sentence) if isinstance(t, str) and len(t) > 3]
    if words:
        at = draft.chance.choice(words)
        sentence[at] = slipped(draft.chance, str(sentence[at]))


def add_a_word(draft: Draft) -> None:
    sentence = draft.chance.choice(draft.sentences)
    sentence.insert(draft.chance.randint(1, len(sentence)), draft.chance.choice(EXTRAS))


def split_sentence(draft: Draft) -> None:
    for paragraph in draft.paragraphs:
        for at, sentence in enumerate(paragraph):
            if "and" in sentence[1:-1]:
                cut = sentence.index("and", 1)
                paragraph[at : at + 1] = [sentence[:cut], sentence[cut + 1 :]]
                return


def merge_sentences(draft: Draft) -> None:
    paragraph = draft.spot()
    if len(paragraph) > 1:
        at = draft.chance.randrange(len(paragraph) - 1)
        paragraph[at : at + 2] = [[*paragraph[at], "and", *paragraph[at + 1]]]


def split_paragraph(draft: Draft) -> None:
    paragraph = draft.spot()
    if len(paragraph) > 1:
        half = len(paragraph) // 2
        draft.paragraphs.append(paragraph[half:])
        del paragraph[half:]


def rename_title(draft: Draft) -> None:
    draft.title[-1] = (
        draft.chance.choice(TITLES) if isinstance(draft.title[-1], str) else draft.title[-1]
    )


def move_to_title(draft: Draft) -> None:
    """'In 1956 Tito visited Kiev' loses 'In 1956', the title gains '1956'."""
    if any(isinstance(token, Fact) for token in draft.title):
        return
    for sentence in draft.sentences:
        if len(sentence) > 2 and sentence[0] in ("In", "By") and isinstance(sentence[1], Fact):
            draft.title.append(sentence[1])
            del sentence[:2]
            return


def put_aside(draft: Draft) -> None:
    """Cut a sentence, to put it back in a later edition."""
    if len(draft.sentences) > 2:
        paragraph = draft.spot()
        draft.aside.append(paragraph.pop(draft.chance.randrange(len(paragraph))))
        draft.paragraphs = [kept for kept in draft.paragraphs if kept]


def put_back(draft: Draft) -> None:
    if draft.aside:
        paragraph = draft.spot()
        paragraph.insert(draft.chance.randint(0, len(paragraph)), draft.aside.pop(0))


def show_or_hide(draft: Draft) -> None:
    """`show:`, a mark taken away, or a recogniser that overlooks an answer; and back."""
    if facts := draft.facts:
        fact = draft.chance.choice(facts)
        change(draft, {fact: replace(fact, shown=not fact.shown)})


def hide_only_some(draft: Draft) -> None:
    """`cloze: dates`, and `cloze: auto` again."""
    counts = [fact for fact in draft.facts if len(fact.answer) < 4 or fact.answer.isalpha()]
    hidden = any(not fact.shown for fact in counts)
    change(draft, {fact: replace(fact, shown=hidden) for fact in counts})


def reach_differently(draft: Draft) -> None:
    """A recogniser that takes more of a date than before, or less: 6 May [1956], [6 May 1956]."""
    dates = [fact for fact in draft.facts if " " in fact.beside + fact.answer]
    if dates:
        fact = draft.chance.choice(dates)
        before, _, year = f"{fact.beside} {fact.answer}".strip().rpartition(" ")
        whole = replace(fact, answer=f"{before} {year}", beside="")
        change(draft, {fact: whole if fact.beside else replace(fact, answer=year, beside=before)})


def reword(draft: Draft) -> None:
    """Other words for one or two of a sentence."""
    sentence = draft.chance.choice(draft.sentences)
    known = [at for at, token in enumerate(sentence) if token in SYNONYMS]
    for at in draft.chance.sample(known, min(len(known), draft.chance.randint(1, 2))):
        sentence[at] = SYNONYMS[str(sentence[at])]


Edit = Callable[[Draft], None]

# What authors do all the time.
PLAIN_EDITS: tuple[Edit, ...] = (
    insert, repeat_an_answer, delete, reorder, mistype_answer, mistype_beside,
    add_a_word, split_sentence, merge_sentences, split_paragraph, rename_title, move_to_title,
)  # fmt: skip

# What hides, shows and words the same facts otherwise, and takes some out for a while.
CHANGES_OF_MIND: tuple[Edit, ...] = (
    put_aside, put_back, put_back, show_or_hide, show_or_hide, hide_only_some,
    reach_differently, reword,
)  # fmt: skip

# What makes one fact look like another.
NASTY_EDITS: tuple[Edit, ...] = (
    replace_by_another_with_its_answer, correct_answer, swap_answers,
)  # fmt: skip


def edited(draft: Draft, edits: tuple[Edit, ...], most: int = 3) -> Draft:
    """The draft after one edit, or several up to the most there may be at once.

    A card without a cloze would not be built.
    """
    after = draft.copy()
    for _ in range(draft.chance.randint(1, most)):
        draft.chance.choice(edits)(after)
    return after if any(not fact.shown for fact in after.facts) else draft


@dataclass(frozen=True)
class Proof:
    """A draft as a card, and the names of the facts in the order of its clozes.

    ``words`` are those in which each fact is told.
    """

    card: Card
    title: tuple[int, ...]
    text: tuple[int, ...]
    words: dict[int, str]

    def facts_by_number(self, done: Card) -> dict[int, set[int]]:
        """Which facts each number of the built card asks."""
        found = dict[int, set[int]]()
        for clozes, names in ((done.title.clozes, self.title), (done.text.clozes, self.text)):
            for cloze, name in zip(clozes, names, strict=True):
                found.setdefault(cloze.number, set()).add(name)
        return found


def proof(draft: Draft, marks: dict[int, int], id: str = "one") -> Proof:
    """The card of a draft; ``marks`` are the numbers its author writes, by fact."""

    def shown(sentence: Iterable[Token]) -> str:
        return " ".join(token if isinstance(token, str) else cloze(token) for token in sentence)

    def cloze(fact: Fact) -> str:
        if fact.shown:
            return f"{fact.beside} {fact.answer}".strip()
        number = f"c{marks[fact.name]}::" if fact.name in marks else ""
        return f"{fact.beside} [{number}{fact.answer}]".strip()

    paragraphs = (
        " ".join(shown(sentence) + "." for sentence in paragraph) for paragraph in draft.paragraphs
    )
    text = "\n".join((*paragraphs, *map(shown, draft.lines)))
    names = [fact.name for fact in draft.facts if not fact.shown]
    titled = sum(isinstance(token, Fact) and not token.shown for token in draft.title)
    made = listed(text, shown(draft.title), id)
    return Proof(made, tuple(names[:titled]), tuple(names[titled:]), worded(draft))


def worded(draft: Draft) -> dict[int, str]:
    """The words in which each fact is told, all other facts left out."""
    return {
        fact.name: " ".join(
            token if isinstance(token, str) else token.answer if token == fact else "…"
            for token in sentence
        )
        for sentence in [draft.title, *draft.sentences, *draft.lines]
        for fact in sentence
        if isinstance(fact, Fact)
    }
