"""The text of a release."""

from exporter.model import Card, Deck, Text
from exporter.release import notes


def test_a_first_release_shows_titles_and_description_as_they_were_typed() -> None:
    card = Card("odd", Text("Use of <b> & *stars*, @octocat, #1"), Text("It began in 1953."))
    deck = Deck("signs", "Signs", "en-GB", (card,), description="For @teachers of <b>")
    text = notes.render(deck, None)
    assert r"- Use of \<b\> \& \*stars\*, @&#8203;octocat, \#1" in text
    assert r"For @&#8203;teachers of \<b\>" in text
