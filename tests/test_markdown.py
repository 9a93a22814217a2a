"""Text in Markdown is shown as it was typed, wherever it stands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from exporter.markdown import escaped

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])

LINES = st.text(st.sampled_from("ab1 -+=.)(#*_`~&;lt<>[]!|\\@:/'\""), max_size=20)


def shown(markdown: str) -> list[str]:
    """The blocks' names, and the text of the one that has any."""
    tokens = GITHUB.parse(markdown)
    texts = [child.content for token in tokens for child in token.children or ()]
    return [*(token.type for token in tokens), "".join(texts).replace("\u200b", "")]


@given(LINES.map(lambda line: " ".join(line.split())).filter(bool))
@example("1914. War breaks out")
@example("1.")
@example("- a dash, a + and a =")
@example("Use of <b> &amp; *stars*, ~~waves~~ and #1")
def test_any_line_is_shown_as_it_was_typed(line: str) -> None:
    assert shown(escaped(line)) == ["paragraph_open", "inline", "paragraph_close", line]


@pytest.mark.parametrize("line", ["83.6", "26 June 1953.", "3.5–4", "a-b", "12)a"])
def test_a_value_is_not_escaped_for_nothing(line: str) -> None:
    assert escaped(line) == line


@pytest.mark.parametrize("line", ["@octocat", "told by @octocat", "(@octocat)"])
def test_nobody_is_mentioned(line: str) -> None:
    tokens = GITHUB.parse(escaped(line))
    assert "@octocat" not in "".join(c.content for t in tokens for c in t.children or ())
