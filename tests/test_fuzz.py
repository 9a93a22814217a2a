"""The fuzzer: what it finds is told of the mutant in which it was found."""

import signal

import pytest

from exporter.lock import Lock
from fuzz import __main__ as fuzzer
from fuzz import trial
from tests.reading import ROOT

TEXT = (ROOT / "source" / "cards.yaml").read_text(encoding="utf-8")
HEAD, FIRST, *_ = TEXT.split("  - id: ")
ONE_CARD = f"{HEAD}  - id: {FIRST}".encode()


def test_a_mutant_is_the_same_each_time_it_is_made() -> None:
    made = [fuzzer.made(1, index, TEXT) for index in range(60)]
    assert [fuzzer.made(1, index, TEXT) for index in range(60)] == made
    assert len(set(made)) == 60
    assert fuzzer.made(2, 0, TEXT) != made[0]


def test_a_mutant_that_is_accepted_is_built_and_imported() -> None:
    outcome, deck = trial.check(ONE_CARD, Lock())
    assert outcome.accepted
    assert deck
    assert trial.build(deck) > 0


def test_a_mutant_with_a_mistake_is_not_built() -> None:
    outcome, deck = trial.check(HEAD.encode(), Lock())
    assert (outcome.accepted, deck) == (False, None)
    assert outcome.codes


def test_an_error_leaves_no_alarm_to_go_off_in_the_next_mutant() -> None:
    with pytest.raises(AttributeError):
        trial.check(ONE_CARD, None)  # type: ignore[arg-type]
    assert signal.alarm(0) == 0


def test_a_mutant_is_given_up_when_its_time_is_over() -> None:
    former = signal.getsignal(signal.SIGALRM)
    with pytest.raises(TimeoutError), trial.limited():
        signal.raise_signal(signal.SIGALRM)
    assert signal.getsignal(signal.SIGALRM) == former
    assert signal.alarm(0) == 0
