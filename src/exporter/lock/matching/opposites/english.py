"""English words of which one in place of another makes another fact."""

from exporter.lock.matching.opposites.english_events import EVENTS, LIVES
from exporter.lock.matching.opposites.english_kinds import PEOPLE, PLACES_AND_TIMES, QUALITIES
from exporter.lock.matching.opposites.vocabulary import Opposites, families


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = Opposites(
    tag="en",
    sides=families(LIVES, EVENTS, PEOPLE, PLACES_AND_TIMES, QUALITIES),
    prefixes=("un", "in", "im", "il", "ir", "dis", "non", "re", "counter"),
    negations=_words(
        "never cannot isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't"
        " can't couldn't won't wouldn't shouldn't mustn't nobody nothing neither nor"
    ),
    unsure=_words("not no"),
    denied=_words(
        "is are was were be been being do does did has have had can could will would shall"
        " should may might must"
    ),
    sparing=_words(
        "until till before only just merely simply least less fewer more later earlier long far"
        " doubt"
    ),
    ordinal_endings=_words("st nd rd th"),
    parallel=_words("and but or then while whereas so"),
    nameless=_words(
        "about after all almost altogether and another approximately around before behind below"
        " between both circa during even every exactly few fewer first for from his her its just"
        " last least less more most nearly only other our over perhaps roughly since some such than"
        " that the their these they those through under until when where while with within"
        " january february march april may june july august september october november december"
    ),
)
