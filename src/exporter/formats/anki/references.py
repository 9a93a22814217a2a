"""What stands below an answer: corrections and sources, as lists of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from exporter.formats.anki.escape import escaped, quoted
from exporter.formats.anki.markup import inline
from exporter.model import Correction, Reference


def corrections(given: Sequence[Correction]) -> str:
    """A list of what was claimed, struck out, and what is right; "" if there is nothing."""
    return _list(map(_correction, given)) if given else ""


def sources(references: Sequence[Reference]) -> str:
    """A list of references; "" if there are none."""
    return _list(map(reference, references)) if references else ""


def reference(source: Reference) -> str:
    """A link, if it leads to a web page; otherwise all of it as text."""
    title = escaped(source.title or source.url)
    if _is_web_page(source.url):
        return f"<a href={quoted(source.url)}>{title}</a>"
    return f"{title}, {escaped(source.url)}" if source.url and source.title else title


def _correction(correction: Correction) -> str:
    given = inline(correction.given, clozes=False)
    corrected = inline(correction.corrected, clozes=False)
    shown = f"<del>{given}</del> <ins>{corrected}</ins>"
    return f"{shown} <cite>{reference(correction.source)}</cite>" if correction.source else shown


def _list(items: Iterable[str]) -> str:
    written = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{written}</ul>"


def _is_web_page(url: str) -> bool:
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[": an address that is none
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
