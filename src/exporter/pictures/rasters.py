"""What is in a picture's file, and whether it is whole."""

from __future__ import annotations

import io
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from exporter.model import PictureKind, Raster
from exporter.pictures.mistakes import Mistake

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

# What today's telephones take by default. To see whether a file is whole it is decoded, and
# so many pixels need 100 MB then; a file of a few kB can say that it has billions.
PIXEL_LIMIT = 25_000_000

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
_ANEW = "fetch or save it anew"

_ORIENTATION, _PLACE = 0x0112, 0x8825  # Exif 2.32, tables 4 and 3
_START_OF_SCAN = b"\xff\xda"
# The frames that browsers and PDF readers know: baseline, extended and progressive, with
# Huffman's codes (ITU-T T.81, table B.1). All others have a marker of this list.
_RARE_FRAMES = frozenset((0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF))


def read(name: str, data: bytes) -> Raster | Mistake:
    """The picture in a file's bytes, if it is whole and of a kind that can be shown anywhere.

    What it is says its content, not its name.
    """
    kind = next((k for signature, k in _SIGNATURES.items() if data.startswith(signature)), None)
    if kind is None:
        return _unreadable(name, _other(data), _SAVE)
    with suppress(Exception):  # what a damaged file makes the library raise can be almost anything
        return _judged(name, kind, data)
    return _unreadable(name, "is damaged", _ANEW)


def _judged(name: str, kind: PictureKind, data: bytes) -> Raster | Mistake:
    image = _opened(kind, data)
    if image.width * image.height > PIXEL_LIMIT:
        return _too_many(name, image)
    if problem := _PROBLEMS[kind](image, data):
        return _unreadable(name, *problem)
    raster = _raster(kind, image, data)  # before the image may take on another size
    _decode(kind, image, data)
    return raster


def tells_where(raster: Raster) -> bool:
    """Whether the file says where on Earth the picture was taken, as telephones have it do."""
    with suppress(Exception):  # as in ``_orientation``
        return bool(_exif(_opened(raster.kind, raster.data)).get_ifd(_PLACE))
    return False


def _opened(kind: PictureKind, data: bytes) -> ImageFile:
    """The picture with its header read, and no more. Raises what it likes."""
    # Here, for a deck without pictures has no need of it.
    if kind == "png":
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile(io.BytesIO(data))
    from PIL.JpegImagePlugin import JpegImageFile

    return JpegImageFile(io.BytesIO(data))


def _raster(kind: PictureKind, image: ImageFile, data: bytes) -> Raster:
    orientation = _orientation(image)
    width, height = image.size
    if orientation > 4:  # a quarter turn
        width, height = height, width
    digest, grey = sha256(data).hexdigest(), image.mode == "L"
    return Raster(data, kind, width, height, digest, orientation, grey)


def _orientation(image: ImageFile) -> int:
    """How EXIF says the picture is to be turned; 1, not at all, where it says nothing."""
    found = 1
    with suppress(Exception):  # what cannot be read there is ignored by browsers too
        found = int(_exif(image).get(_ORIENTATION, 1))
    return found if 1 <= found <= 8 else 1


def _exif(image: ImageFile) -> Exif:
    """What the camera noted. The image's own method would look in other places as well."""
    from PIL.Image import Exif

    exif = Exif()
    exif.load(image.info.get("exif", b""))
    return exif


def _png_problem(image: ImageFile, data: bytes) -> tuple[str, str] | None:
    if getattr(image, "is_animated", False):
        return "is animated", "save one of its pictures: paper does not move"
    if _orientation(image) != 1:
        return (
            "is to be turned by what its EXIF data say, which not every program does",
            "turn it as it is to be seen, and save it again",
        )
    return None


def _jpeg_problem(image: ImageFile, data: bytes) -> tuple[str, str] | None:
    if image.mode == "CMYK":
        return "has the colours of printing presses (CMYK)", "save it with those of screens (RGB)"
    if _frame(data) in _RARE_FRAMES:
        return "is of a kind of JPEG that browsers do not show", _SAVE
    if data.count(_START_OF_SCAN) > _SCAN_LIMIT:
        return "has more scans than a picture needs", "save it again"
    return None


_PROBLEMS = {"png": _png_problem, "jpeg": _jpeg_problem}


def _decode(kind: PictureKind, image: ImageFile, data: bytes) -> None:
    """Read all of it, for only then it is known to be whole. Raises what it likes."""
    if kind == "png":
        image.verify()  # checksums; then it has to be opened again
        image = _opened(kind, data)
    else:
        image.draft(image.mode, (1, 1))  # an eighth of the size takes a fraction of the time
    image.load()


def _frame(data: bytes) -> int:
    """The marker of a JPEG's frame, 0 if it has none (ITU-T T.81, annex B)."""
    position = 2
    while position + 4 <= len(data):
        marker = data[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return marker
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return 0


def _other(data: bytes) -> str:
    if not data:
        return "is empty"
    kind = next((kind for start, kind in _OTHERS.items() if data.startswith(start)), "")
    return f"is {kind} file, not PNG or JPEG" if kind else "is neither PNG nor JPEG"


def _too_many(name: str, image: ImageFile) -> Mistake:
    return Mistake(
        "picture-too-large",
        f"'{name}' has {image.width} × {image.height} pixels, "
        f"more than {PIXEL_LIMIT // 1_000_000} million",
        "make it smaller: 1600 pixels across are enough for a screen and for paper",
    )


def _unreadable(name: str, what: str, help_: str) -> Mistake:
    return Mistake("picture-unreadable", f"'{name}' {what}", help_)
