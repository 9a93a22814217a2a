"""The words of PyYAML, and those that an author understands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """``fragment`` of PyYAML's problem → what to say.

    ``began`` moves the caret there; ``quotes`` tells that quotes around the text cure it.
    """

    fragment: str
    code: str
    message: str
    help: str
    began: bool = False
    quotes: bool = False


_IN_QUOTES = 'put the whole text in quotes: "…"'

WORDINGS = (
    Wording(
        "sequence entries are not allowed here",
        "stray-dash",
        "a list may not begin on the line of its field",
        f"begin the list on the next line, or {_IN_QUOTES}",
    ),
    Wording(
        "expected <block end>",
        "wrong-indentation",
        "this line does not line up with the lines above it",
        "give fields that belong together the same indentation",
    ),
    Wording(
        "could not find expected ':'",
        "missing-colon",
        "this line is no field, and stands too far left to belong to the text above",
        "write 'field: text', or indent the line like the text above",
        began=True,
    ),
    Wording(
        "expected ',' or ']'",
        "unclosed-bracket",
        "this '[' is never closed",
        f"close the list with ']', or {_IN_QUOTES} if '[' belongs to it",
        began=True,
    ),
    Wording(
        "expected ',' or '}'",
        "unclosed-bracket",
        "this '{' is never closed",
        f"close it with '}}', or {_IN_QUOTES} if '{{' belongs to it",
        began=True,
    ),
    Wording(
        "expected a comment or a line break",
        "text-after-bar",
        "text begins below '|' or '>', not beside it",
        f"move it to the next line and indent it, or {_IN_QUOTES}",
    ),
    Wording(
        "expected chomping or indentation indicators",
        "text-after-bar",
        "text begins below '|' or '>', not beside it",
        f"move it to the next line and indent it, or {_IN_QUOTES}",
    ),
    Wording(
        "expected alphabetic or numeric character",
        "reserved-character",
        "a text without quotes may not begin with '*' or '&'",
        _IN_QUOTES,
        began=True,
        quotes=True,
    ),
    Wording(
        "escape character",
        "unknown-escape",
        "'\\' begins no character that YAML knows",
        "write '\\\\', or put the text in single quotes",
    ),
    Wording(
        "escape code",
        "unknown-escape",
        "this '\\' stands for no character",
        "type the character itself",
    ),
    Wording(
        "expected escape sequence",
        "unknown-escape",
        "'\\x', '\\u' and '\\U' need the 2, 4 or 8 digits of a character",
        "write '\\\\', or put the text in single quotes",
    ),
    Wording(
        "expected '<document start>'",
        "second-document",
        "the file's one document has ended above, or not begun",
        "remove the lines that begin with '...' or '%'",
    ),
    Wording(
        "undefined tag handle",
        "unexpected-tag",
        "a YAML tag (a word that begins with '!') has no meaning here",
        _IN_QUOTES,
        began=True,
        quotes=True,
    ),
    Wording(
        "directive",
        "reserved-character",
        "a line may not begin with '%'",
        "remove the line",
    ),
    Wording(
        "found incompatible YAML document",
        "reserved-character",
        "a line may not begin with '%'",
        "remove the line",
    ),
    Wording(
        "expected the node content, but found ','",
        "missing-item",
        "nothing stands before this comma",
        "remove the comma",
    ),
    Wording(
        "that cannot start any token",
        "reserved-character",
        "a text without quotes may not begin with this character",
        _IN_QUOTES,
        quotes=True,
    ),
    Wording(
        "expected the node content",
        "reserved-character",
        "a text without quotes may not begin with this character",
        _IN_QUOTES,
        quotes=True,
    ),
    Wording(
        "mapping keys are not allowed here",
        "reserved-character",
        "a text without quotes may not begin with '? '",
        _IN_QUOTES,
        quotes=True,
    ),
)
