"""What is in a picture's file, and whether it is whole."""

from __future__ import annotations

import io
import warnings
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from exporter.model import PictureKind, Raster
from exporter.pictures import drawings, kinds
from exporter.pictures.mistakes import Mistake

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

# What today's telephones take by default. To see whether a file is whole it is decoded, and
# so many pixels need 100 MB then; a file of a few kB can say that it has billions.
PIXEL_LIMIT = 25_000_000

_ANEW = "fetch or save it anew"

_NOTES: dict[PictureKind, bytes] = {"png": b"eXIf", "jpeg": b"Exif"}  # before a camera's
_ORIENTATION, _PLACE = 0x0112, 0x8825  # Exif 2.32, tables 4 and 3


def read(name: str, data: bytes) -> Raster | Mistake:
    """The picture in a file's bytes, if it is whole and of a kind that can be shown anywhere.

    What it is says its content, not its name.
    """
    kind = kinds.of(data)
    if kind is None:
        return _unreadable(name, *kinds.other(data))
    if kind == "png" and (raster := _usual(data)):
        return raster
    # What a damaged file makes the library raise can be almost anything; what it warns of is
    # for programmers.
    with warnings.catch_warnings(action="ignore"), suppress(Exception):
        return _judged(name, kind, data)
    return _unreadable(name, "is damaged", _ANEW)


def _usual(data: bytes) -> Raster | None:
    """A PNG that is as most are, and whole."""
    if found := drawings.whole(data, PIXEL_LIMIT):
        digest, grey = sha256(data).hexdigest(), drawings.grey(found)
        return Raster(data, "png", found.width, found.height, digest, grey=grey)
    return None


def _judged(name: str, kind: PictureKind, data: bytes) -> Raster | Mistake:
    image = _opened(kind, data)
    if image.width * image.height > PIXEL_LIMIT:
        return _too_many(name, image)
    if kind == "png" and _orientation(image) != 1:
        return _unreadable(name, *kinds.TO_BE_TURNED)
    if problem := kinds.problem(kind, image, data):
        return _unreadable(name, *problem)
    raster = _raster(kind, image, data)  # before the image may take on another size
    _decode(kind, image, data)
    return raster


def tells_where(raster: Raster) -> bool:
    """Whether the file says where on Earth the picture was taken, as telephones have it do."""
    if _NOTES[raster.kind] not in raster.data:
        return False
    with warnings.catch_warnings(action="ignore"), suppress(Exception):  # as in ``_orientation``
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


def _decode(kind: PictureKind, image: ImageFile, data: bytes) -> None:
    """Read all of it, for only then it is known to be whole. Raises what it likes."""
    if kind == "png":
        image.verify()  # checksums; then it has to be opened again
        image = _opened(kind, data)
    else:
        image.draft(image.mode, (1, 1))  # an eighth of the size takes a fraction of the time
    image.load()


def _too_many(name: str, image: ImageFile) -> Mistake:
    return Mistake(
        "picture-too-large",
        f"'{name}' has {image.width} × {image.height} pixels, "
        f"more than {PIXEL_LIMIT // 1_000_000} million",
        "make it smaller: 1600 pixels across are enough for a screen and for paper",
    )


def _unreadable(name: str, what: str, help_: str) -> Mistake:
    return Mistake("picture-unreadable", f"'{name}' {what}", help_)
