"""Which kinds of picture are shown by every browser and on paper, and which are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exporter.model import PictureKind

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# A picture that appears step by step takes ten scans or so; each of thousands, of a few
# bytes, would mean going through all its pixels again.
_SCAN_LIMIT = 100

_SIGNATURES: dict[bytes, PictureKind] = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_OTHERS = {
    b"GIF8": "a GIF",
    b"BM": "a BMP",
    b"II*\0": "a TIFF",
    b"MM\0*": "a TIFF",
    b"%PDF": "a PDF",
    b"<svg": "an SVG",
    b"<?xml": "an SVG",
    b"\0\0\0": "a HEIC or AVIF",
    b"RIFF": "a WebP",
}
_SAVE = "save it as PNG (drawings) or JPEG (photographs)"
_START_OF_SCAN = b"\xff\xda"
# The frames that browsers and PDF readers know: baseline, extended and progressive, with
# Huffman's codes (ITU-T T.81, table B.1). All others have a marker of this list.
_RARE_FRAMES = frozenset((0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF))


Problem = tuple[str, str]  # what it is or has, and what to do

TO_BE_TURNED: Problem = (
    "is to be turned by what its EXIF data say, which not every program does",
    "turn it as it is to be seen, and save it again",
)


def of(data: bytes) -> PictureKind | None:
    """What a file is, by how it begins; None if it is neither of the two."""
    return next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), None)


def other(data: bytes) -> Problem:
    """What a file is that is neither."""
    if not data:
        return "is empty", "fetch or save it anew"
    kind = next((kind for start, kind in _OTHERS.items() if data.startswith(start)), "")
    return (f"is {kind} file, not PNG or JPEG" if kind else "is neither PNG nor JPEG"), _SAVE


def problem(kind: PictureKind, image: ImageFile, data: bytes) -> Problem | None:
    """Why a picture of a kind that is shown is not shown everywhere."""
    return _png(image) if kind == "png" else _jpeg(image, data)


def _png(image: ImageFile) -> Problem | None:
    if getattr(image, "is_animated", False):
        return "is animated", "save one of its pictures: paper does not move"
    return None


def _jpeg(image: ImageFile, data: bytes) -> Problem | None:
    if image.mode == "CMYK":
        return "has the colours of printing presses (CMYK)", "save it with those of screens (RGB)"
    if _frame(data) in _RARE_FRAMES:
        return "is of a kind of JPEG that browsers do not show", _SAVE
    if data.count(_START_OF_SCAN) > _SCAN_LIMIT:
        return "has more scans than a picture needs", "save it again"
    return None


def _frame(data: bytes) -> int:
    """The marker of a JPEG's frame, 0 if it has none (ITU-T T.81, annex B)."""
    position = 2
    while position + 4 <= len(data):
        marker = data[position + 1]
        if marker == 0xFF:  # fills up before a marker
            position += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return marker
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return 0
