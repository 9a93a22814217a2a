"""What a sheet says and where, read back from its bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf

_TO_UNICODE = re.compile(r"<(\w{2})> <(\w{4,})>")
MM = 72 / 25.4


class Run(NamedTuple):
    """Text drawn in one go; in points from the page's bottom left."""

    page: int
    x: float
    right: float
    y: float
    size: float
    text: str
    tag: str
    mark: int | None
    font: str

    @property
    def ink(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of its letters, small ones without what hangs below."""
        return self.x, self.y, self.right, self.y + 0.48 * self.size


class Line(NamedTuple):
    page: int
    x: float
    y: float
    to_x: float
    to_y: float
    tag: str


class Drawn(NamedTuple):
    """A picture: the matrix that places its unit square, in points; and its file, kept open."""

    pdf: pikepdf.Pdf
    page: int
    matrix: tuple[float, ...]
    image: Any
    tag: str
    mark: int | None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""
        a, b, c, d, e, f = self.matrix
        across, up = sorted((e, e + a + c)), sorted((f, f + b + d))
        return across[0], up[0], across[1], up[1]


@dataclass
class Sheet:
    """A PDF file, read with pikepdf."""

    data: bytes

    def __post_init__(self) -> None:
        self.pdf = pikepdf.open(BytesIO(self.data))
        self.runs: list[Run] = []
        self.lines: list[Line] = []
        self.images: list[Drawn] = []
        self.codes: dict[tuple[int, int], _Codes] = {}  # of the fonts, which all pages share
        for index, page in enumerate(self.pdf.pages):
            page.contents_coalesce()
            _Reader(self, index, page).read()

    def text(self, *tags: str) -> str:
        """What the structure says in its order, all of it or what is directly in some tags."""
        drawn: dict[tuple[int, int], str] = {}
        for run in self.runs:
            if run.mark is not None:
                place = (run.page, run.mark)
                drawn[place] = drawn.get(place, "") + run.text
        said = (
            drawn.get(place, "")
            for element, places in self.elements
            if not tags or str(element.S)[1:] in tags
            for place in places
        )
        return "".join(said).replace("\u00ad", "")

    @cached_property
    def fonts(self) -> list[Any]:
        found = {}
        for page in self.pdf.pages:
            for font in page.obj.Resources.Font.values():
                found[font.objgen] = font
        return list(found.values())

    @cached_property
    def elements(self) -> list[tuple[Any, list[tuple[int, int]]]]:
        """The structure's elements, with pages and marks; one again after each of its kids."""
        pages = {page.objgen: index for index, page in enumerate(self.pdf.pages)}
        found: list[tuple[Any, list[tuple[int, int]]]] = []

        def walk(element: Any) -> None:
            found.append((element, []))
            for kid in element.K:
                if isinstance(kid, int):
                    found[-1][1].append((pages[element.Pg.objgen], kid))
                elif "/MCID" in kid:
                    found[-1][1].append((pages[kid.Pg.objgen], int(kid.MCID)))
                else:
                    walk(kid)
                    found.append((element, []))

        walk(self.pdf.Root.StructTreeRoot.K)
        return found


class _Codes(NamedTuple):
    """What the codes of a font stand for, and how wide that is in thousandths of its size."""

    widths: list[float]
    letters: dict[int, str]
    font: str


class _Reader:
    def __init__(self, sheet: Sheet, index: int, page: Any) -> None:
        self.sheet, self.index, self.page = sheet, index, page
        self.fonts = {name: self._codes(font) for name, font in page.obj.Resources.Font.items()}
        self.font, self.size = "", 0.0
        self.tag = ""
        self.mark: int | None = None
        self.x = self.y = 0.0
        self.scale, self.letter, self.word = 1.0, 0.0, 0.0
        self.start: tuple[float, float] = (0, 0)
        self.kept = False
        self.matrix: tuple[float, ...] = (1, 0, 0, 1, 0, 0)

    def _codes(self, font: Any) -> _Codes:
        if font.objgen not in self.sheet.codes:
            self.sheet.codes[font.objgen] = _codes(font)
        return self.sheet.codes[font.objgen]

    def read(self) -> None:
        for instruction in pikepdf.parse_content_stream(self.page, _READ):
            getattr(self, f"on_{instruction.operator}")(*instruction.operands)

    def on_BDC(self, tag: Any, properties: Any) -> None:
        self.tag, self.mark = str(tag)[1:], int(properties.MCID)

    def on_BMC(self, tag: Any) -> None:
        self.tag, self.mark = str(tag)[1:], None

    def on_EMC(self) -> None:
        self.tag, self.mark = "", None

    def on_q(self) -> None:
        self.kept = True

    def on_Q(self) -> None:
        self.kept = False

    def on_cm(self, *matrix: Any) -> None:
        if self.kept:  # of a picture
            self.matrix = tuple(float(number) * self.scale for number in matrix)
        else:
            self.scale = float(matrix[0])

    def on_Do(self, name: Any) -> None:
        image = self.page.obj.Resources.XObject[name]
        drawn = Drawn(self.sheet.pdf, self.index, self.matrix, image, self.tag, self.mark)
        self.sheet.images.append(drawn)

    def on_Tc(self, space: Any) -> None:
        self.letter = float(space) * self.scale

    def on_Tw(self, space: Any) -> None:
        self.word = float(space) * self.scale

    def on_Td(self, x: Any, y: Any) -> None:
        self.x, self.y = float(x) * self.scale, float(y) * self.scale

    def on_Tf(self, name: Any, size: Any) -> None:
        self.font, self.size = str(name), float(size) * self.scale

    def on_TJ(self, pieces: Any) -> None:
        widths, letters, name = self.fonts[self.font]
        x, text = self.x, ""
        start: float | None = None
        right = x
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                for code in bytes(piece):
                    start = x if start is None else start
                    x += widths[code] * self.size / 1000
                    text += letters[code]
                    right = right if letters[code] == " " else max(right, x)
                    x += self.letter + (self.word if code == 32 else 0)
            else:
                x -= float(piece) * self.size / 1000
        left = x if start is None else start
        run = Run(self.index, left, right, self.y, self.size, text, self.tag, self.mark, name)
        self.sheet.runs.append(run)
        self.x = x

    def on_m(self, x: Any, y: Any) -> None:
        self.start = float(x) * self.scale, float(y) * self.scale

    def on_l(self, x: Any, y: Any) -> None:
        end = float(x) * self.scale, float(y) * self.scale
        self.sheet.lines.append(Line(self.index, *self.start, *end, self.tag))


_READ = " ".join(name[3:] for name in vars(_Reader) if name.startswith("on_"))


def _codes(font: Any) -> _Codes:
    mapping = font.ToUnicode.read_bytes().decode("ascii")
    letters = {
        int(code, 16): bytes.fromhex(to).decode("utf-16-be")
        for code, to in _TO_UNICODE.findall(mapping)
    }
    return _Codes([float(width) for width in font.Widths], letters, str(font.BaseFont))
