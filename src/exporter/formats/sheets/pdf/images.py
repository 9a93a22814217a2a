"""Pictures as PDF keeps them: the file's own compressed pixels where it can, plain ones else.

Nothing is compressed here, since what zlib makes differs between its builds.
"""

from __future__ import annotations

import io
import warnings

from exporter import png
from exporter.model import Raster

_SPACES = {png.GREY: "/DeviceGray", png.COLOUR: "/DeviceRGB"}
_LARGEST = 1500  # pixels; plain ones of a side of twice as many or more are made fewer

# Where stored right and up point on the page, for each orientation of EXIF, and the corner
# that is left of and below all: the operands of "cm" for a picture of 1 by 1.
_TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}


def image(raster: Raster) -> bytes:
    """The image as a stream object of a PDF file (ISO 32000-1, 8.9.5)."""
    if raster.kind == "jpeg":
        return _jpeg(raster)
    chunks = png.chunks(raster.data)
    return _deflated(chunks) if _kept(chunks) else _decoded(raster.data)


def placed(raster: Raster, name: str, x: float, y: float, width: float, height: float) -> str:
    """The operators that draw it by its name, ``x`` and ``y`` its lower left corner."""
    a, b, c, d, e, f = _TURNS[raster.orientation]
    numbers = (a * width, b * height, c * width, d * height, x + e * width, y + f * height)
    return f"q {' '.join(f'{number:.6g}' for number in numbers)} cm /{name} Do Q"


def _jpeg(raster: Raster) -> bytes:
    """A JPEG as it is: PDF knows its compression."""
    width, height = raster.width, raster.height
    if raster.orientation > 4:
        width, height = height, width
    space = "/DeviceGray" if raster.grey else "/DeviceRGB"
    return _stream(width, height, 8, space, "/Filter/DCTDecode", raster.data)


def _kept(chunks: png.Chunks) -> bool:
    """Whether a PDF can have the pixels as they are: lines of these kinds, and no more."""
    known = chunks.colour in (*_SPACES, png.PALETTE)
    return known and not chunks.interlaced and not chunks.transparent and chunks.exact()


def _deflated(chunks: png.Chunks) -> bytes:
    """A PNG's own compressed lines, with its filters: PDF knows them by this predictor."""
    colours = 3 if chunks.colour == png.COLOUR else 1
    space = _SPACES.get(chunks.colour, "")
    if chunks.colour == png.PALETTE:
        last = len(chunks.palette) // 3 - 1
        space = f"[/Indexed/DeviceRGB {last} <{chunks.palette.hex()}>]"
    form = (
        f"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {colours}"
        f"/BitsPerComponent {chunks.bits}/Columns {chunks.width}>>"
    )
    return _stream(chunks.width, chunks.height, chunks.bits, space, form, chunks.pixels)


def _decoded(data: bytes) -> bytes:
    """Plain pixels on white, for forms of PNG that PDF does not know."""
    from PIL import Image, ImageChops

    with warnings.catch_warnings(action="ignore"):  # they are for programmers
        picture: Image.Image = Image.open(io.BytesIO(data), formats=("PNG",))
        picture.load()
    if picture.mode.startswith("I"):  # 16 bits, the more important 8 last
        picture = Image.frombytes("L", picture.size, picture.tobytes()[1::2])
    ground = Image.new("RGBA", picture.size, "white")
    shown = Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
    if fewer := max(shown.size) // _LARGEST:
        shown = shown.reduce(fewer)
    red, green, blue = shown.split()
    same = not (
        ImageChops.difference(red, green).getbbox() or ImageChops.difference(red, blue).getbbox()
    )
    space, shown = ("/DeviceGray", red) if same else ("/DeviceRGB", shown)
    return _stream(shown.width, shown.height, 8, space, "", shown.tobytes())


def _stream(width: int, height: int, bits: int, space: str, form: str, data: bytes) -> bytes:
    entries = (
        f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent {bits}"
        f"/ColorSpace {space}{form}/Length {len(data)}>>"
    )
    return b"%s\nstream\n%s\nendstream" % (entries.encode("ascii"), data)
