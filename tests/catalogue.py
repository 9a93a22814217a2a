"""The catalogue of mistakes: decks with one each, and what their authors are told.

A case is ``tests/diagnostics/NAME.yaml``, with its lock beside it where that matters. Its
first line may be a comment that says what has been done wrong. Its pictures are in a folder
of the same name, and so are locks that are not its own.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path

from exporter import decoding, pipeline, report
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.source import Source

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "diagnostics"
CASES = sorted(FOLDER.glob("*.yaml"))
NOW = 1_767_225_600

_INTRODUCTION = """\
# Mistakes

Every kind of mistake that `exporter check` knows, as its author is told of it. An error keeps
the files from being made, a warning does not. The reports are those of the decks in
`tests/diagnostics`, from which this page is made. A report begins with the code that is a
heading here: look for it on this page (Ctrl-F). How to have them as JSON or in GitHub Actions
is in [reports.md](reports.md).

"""
# What a mistake is about, by the part of the program that knows it.
_GROUPS = (
    ("The file", ("decoding",)),
    ("How YAML is written", ("syntax",)),
    ("Dates and values", ("rules/dates", "rules/near_dates", "rules/conflicts")),
    ("The fields", ("schema", "rules/heads")),
    ("Clozes and other marks in a text", ("markup", "rules/answers", "rules/leaks")),
    ("Pictures", ("pictures", "rules/pictures")),
    ("The lock and learners' history", ("lock", "pipeline")),
    ("Anki and paper", ("formats",)),
)

_EXAMPLE = re.compile(r"(<!-- json: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

# Where a code is written: the keyword "code", or the argument at this place.
_ARGUMENTS = {"fail": 1, "Mistake": 0, "Wording": 1, "_diagnostic": 3}


def told(case: Path) -> tuple[Source, Diagnostics]:
    """A case's source, or its lock where that cannot be read, and what is wrong with it."""
    with chdir(FOLDER):  # its names, which it is told by, are not to be those of this machine
        return _told(Path(case.name))


def _told(case: Path) -> tuple[Source, Diagnostics]:
    diagnostics = Diagnostics()
    data = case.read_bytes()
    if case.stem == "too-large":
        data *= decoding.SIZE_LIMIT // len(data) + 1
    lock_path, former = case.with_suffix(".lock"), Lock()
    if lock_path.exists():
        source, former = pipeline.read_lock(lock_path, diagnostics)
        if diagnostics.failed:
            return source, diagnostics
    source = decoding.decode(case.name, data, diagnostics)
    numbered = pipeline.load(source, former, _time(data), diagnostics, folder=Path())
    if numbered and b"--locked" in data.partition(b"\n")[0]:
        diagnostics.extend(pipeline.unlocked(numbered))
    if numbered:
        beside = Path(case.stem, "history.lock")  # what lies in its folder is beside it
        diagnostics.extend(pipeline.stray_locks(numbered.deck, beside))
        pipeline.check_formats(numbered.deck, (), diagnostics)
    return source, diagnostics


def _time(data: bytes) -> int:
    return 0 if b"SOURCE_DATE_EPOCH=0" in data else NOW


def seen(case: Path) -> str:
    source, diagnostics = told(case)
    return report.full(diagnostics, source, report.Paint(False))


def codes() -> set[str]:
    """Every code that stands in the program's own source."""
    files = (ROOT / "src" / "exporter").rglob("*.py")
    return {code for file in files for code in _written(ast.parse(file.read_text("utf-8")))}


def _written(tree: ast.AST) -> Iterator[str]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            values = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
            place = _ARGUMENTS.get(call.func.id)
            values += call.args[place : place + 1] if place is not None else []
            for value in values:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value


def page() -> str:
    """The catalogue as a page of the documentation: the cases of one mistake, by its code."""
    sections: dict[str, list[str]] = defaultdict(list)
    severities: dict[str, str] = {}
    for case in CASES:
        found = {d.code: d.severity.value for d in told(case)[1]}
        if len(found) == 1:
            severities |= found
            sections[next(iter(found))].append(_shown(case))
    parts = [_part(title, codes, sections) for title, codes in _grouped(severities)]
    return _INTRODUCTION + _contents(severities) + "\n" + "\n".join(parts)


def _grouped(severities: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The codes in groups of what they are about; each is in the first whose part reports it."""
    groups: dict[str, list[str]] = {title: [] for title, _ in _GROUPS}
    for code in sorted(severities):
        homes = _homes()[code]
        title = next(t for t, parts in _GROUPS if any(home.startswith(parts) for home in homes))
        groups[title].append(code)
    yield from groups.items()


@cache
def _homes() -> dict[str, set[str]]:
    """The modules that report each code, from the folder ``exporter`` on."""
    homes: dict[str, set[str]] = defaultdict(set)
    folder = ROOT / "src" / "exporter"
    for file in sorted(folder.rglob("*.py")):
        for code in _written(ast.parse(file.read_text("utf-8"))):
            homes[code].add(file.relative_to(folder).as_posix())
    return homes


def _contents(severities: dict[str, str]) -> str:
    """A list of all codes with links, group by group."""
    lines = []
    for title, codes in _grouped(severities):
        links = ", ".join(f"[{code}](#{code})" for code in codes)
        lines.append(f"- **{title}**: {links}\n")
    return "".join(lines)


def _part(title: str, codes: list[str], sections: dict[str, list[str]]) -> str:
    shown = ("\n".join((f"### {code}\n", *sections[code])) for code in codes)
    return f"## {title}\n\n" + "\n".join(shown)


def with_example(text: str) -> str:
    """The page on reports with its example as the program writes it."""
    match = _EXAMPLE.search(text)
    assert match
    source, diagnostics = told(FOLDER / f"{match[2]}.yaml")
    written = report.FORMATS["json"](diagnostics, source, report.Paint(False))
    return (
        text[: match.start()] + f"{match[1]}```json\n{written}```\n{match[3]}" + text[match.end() :]
    )


def _shown(case: Path) -> str:
    source = decoding.decode(case.name, case.read_bytes(), Diagnostics())
    first = source.line(1)
    named = case.stem.replace("-", " ").capitalize() + "."
    comment = first.lstrip("# ") if first.startswith("#") else named
    shown, _, _ = seen(case).rpartition("\n\n")  # without the count
    return f"{comment}\n\n```text\n{shown}\n```\n"
