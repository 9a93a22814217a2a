"""Font files, read and embedded with reportlab; what is drawn from them can be copied out again."""

from __future__ import annotations

import re
import struct
from importlib.resources import files
from io import BytesIO
from typing import Any
from unicodedata import normalize

from reportlab.pdfbase.ttfonts import TTFont

Box = tuple[float, float, float, float]  # left, bottom, right, top

_FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufeff]")  # of Hebrew and Arabic letters
_CODE = re.compile(r"<(\w\w)> <(\w{4,})>")
_TURNED = 0xF0000  # private characters from here on are others' shapes (Unicode 23.5)
_LOCATION_FORMAT = 50  # where it stands in the table "head" (OpenType 1.9)


class FontFile(TTFont):
    """A TrueType file under a name of its own in the documents it is used in."""

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, BytesIO(data), asciiReadable=True, shapable=False)
        self._boxes: dict[str, Box] = {}

    def addObjects(self, document: Any) -> None:
        """Embed what is used, with maps that say what was typed."""
        count = len(self.state[document].subsets)
        super().addObjects(document)
        for name, stream in document.idToObject.items():
            if name.startswith("toUnicodeCMap:") and name.endswith(f"+{self.face.name.decode()}"):
                stream.content = _CODE.sub(_copied, stream.content)
                count -= 1
        assert not count, "reportlab has named a map in another way"

    def box(self, character: str) -> Box:
        """The ink of a character, in ems from where it starts and from the baseline."""
        if character not in self._boxes:
            self._boxes[character] = self._read_box(self.face.charToGlyph[ord(character)])
        return self._boxes[character]

    def turned(self, character: str, shape: str) -> str:
        """A character that is drawn as ``shape`` and copied out as ``character``."""
        code = _TURNED + ord(character)
        self.face.charToGlyph[code] = self.face.charToGlyph[ord(shape)]
        self.face.charWidths[code] = self.face.charWidths[ord(shape)]
        return chr(code)

    def _read_box(self, glyph: int) -> Box:
        data: bytes = self.face._ttf_data  # type: ignore[attr-defined]
        head, location, outlines = (
            self.face.get_table_pos(tag)[0] for tag in ("head", "loca", "glyf")
        )
        (is_long,) = struct.unpack_from(">h", data, head + _LOCATION_FORMAT)
        if is_long:
            start, end = struct.unpack_from(">2L", data, location + 4 * glyph)
        else:
            start, end = (2 * at for at in struct.unpack_from(">2H", data, location + 2 * glyph))
        if start == end:
            return (0, 0, 0, 0)
        left, low, right, high = struct.unpack_from(">4h", data, outlines + start + 2)
        em = self.face.unitsPerEm
        return left / em, low / em, right / em, high / em


def typed(character: str) -> str:
    """What was typed where a form of a letter is drawn."""
    return normalize("NFKC", character) if _FORMS.match(character) else character


def _copied(entry: re.Match[str]) -> str:
    """A map's entry, saying the letter of a joined form, and in UTF-16 as the format asks."""
    code = int(entry[2], 16)
    character = typed(chr(code - _TURNED if code >= _TURNED else code))
    return f"<{entry[1]}> <{character.encode('utf-16-be').hex().upper()}>"


def vendored(name: str) -> FontFile:
    """A font that comes with this package."""
    return FontFile(name, files(__package__).joinpath("fonts", f"{name}.ttf").read_bytes())
