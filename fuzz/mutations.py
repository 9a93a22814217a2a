"""Ways in which a source may be damaged, by a hand that slips or by no hand at all."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

# What means something to YAML, to the marks for clozes, to Markdown, to Anki or to a date.
_TOKENS = (
    *("[[", "]]", "|", "{{c1::", "{{c501::", "}}", "::", "{{c", "\\", "\\[", "**", "*", "_", "1. "),
    *(": ", ":", "- ", "-", "\t", "  ", " ", "\n", "\n\n", "\r\n", "\r", "'", '"', "“", "”", "#"),
    *(" #x", "|\n", ">\n", ">-\n", "|2\n", "&a ", "*a", "!x ", "!!int ", "[", "]", "{", "}", ","),
    *("? ", "@", "`", "%", "---\n", "...\n", "<<: ", "~", "null", "yes", "<b>", "&amp;", "]]>"),
    *("\x00", "\x07", "\x1b[31m", "\x1f", "\x85", "\u2028", "\ufeff", "\u200b", "\u00a0", "\ufffe"),
    *(
        '"\\x1f"',
        '"\\ud800"',
        '"\\u0000"',
        "\U0001f600",
        "e\u0301",
        "日本",
        "\u202e",
        "שלום",
        "：",
        "–",
    ),
    *("31 June 1957", "1964–53", "29 February 1957", "0", "1,000", "½", "10^9", "12:30", "012"),
    *(
        "deck:\n",
        "cards:\n",
        "  - id: x\n",
        "    title: y\n",
        "    text: |\n",
        "    show: [1953]\n",
    ),
    *(
        "cloze: none",
        "hide_others: true",
        "<<<<<<< HEAD\n",
        "=======\n",
        "https://",
        "((((",
        "[[[[",
    ),
)

_Mutation = Callable[[Random, str], str]


def mutant(random: Random, text: str) -> bytes:
    """The text with one to six random changes, as a file's bytes."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 6))):
        text = random.choice(_MUTATIONS)(random, text)
    data = text.encode("utf-8", "surrogatepass")
    return random.choice(_BYTES)(random, data) if random.random() < 0.02 else data


def _insert_token(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(_TOKENS) + text[at:]


def _delete(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + text[at + random.choice((1, 1, 1, 2, 5, 40)) :]


def _replace(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return (
        text[:at]
        + chr(random.choice((random.randrange(128), random.randrange(0xD800))))
        + (text[at + 1 :])
    )


def _swap(random: Random, text: str) -> str:
    at = random.randrange(max(1, len(text) - 1))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _digit(random: Random, text: str) -> str:
    """Change one digit: what is most easily mistyped in a date."""
    digits = [at for at, character in enumerate(text) if character.isdecimal()]
    if not digits:
        return text
    at = random.choice(digits)
    return text[:at] + str(random.randrange(10)) + text[at + 1 :]


def _line(random: Random, text: str) -> str:
    """Remove, repeat, move, indent or join a line."""
    lines = text.split("\n")
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    line = lines[at]
    match random.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(to, line)
        case 2:
            lines.insert(to, lines.pop(at))
        case 3:
            lines[at] = random.choice((f" {line}", line[1:], f"  {line}", line[2:], f"\t{line}"))
        case _:
            lines[at : at + 2] = ["".join(lines[at : at + 2])]
    return "\n".join(lines)


def _repeat(random: Random, text: str) -> str:
    """Repeat a short stretch very often."""
    at = random.randrange(len(text) + 1)
    return (
        text[:at] + text[at : at + random.randrange(1, 5)] * random.choice((5, 50, 500)) + text[at:]
    )


_MUTATIONS: tuple[_Mutation, ...] = (
    _insert_token,
    _insert_token,
    _insert_token,
    _delete,
    _delete,
    _replace,
    _swap,
    _digit,
    _digit,
    _line,
    _line,
    _repeat,
)


def _broken_byte(random: Random, data: bytes) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _cut(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _recoded(random: Random, data: bytes) -> bytes:
    encoding = random.choice(("utf-16", "utf-8-sig", "latin-1", "utf-32", "cp1252"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _dos(random: Random, data: bytes) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r")))


_BYTES: tuple[Callable[[Random, bytes], bytes], ...] = (_broken_byte, _cut, _recoded, _dos)
