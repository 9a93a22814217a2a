"""Several files in one zip archive, the same bytes on any machine."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from zipfile import ZIP_STORED, ZipFile, ZipInfo


def pack(files: Mapping[str, bytes], made: datetime) -> bytes:
    """The archive of these files, sorted by name, each dated ``made`` in UTC."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            archive.writestr(_entry(name, made.astimezone(UTC)), files[name])
    return buffer.getvalue()


def _entry(name: str, made: datetime) -> ZipInfo:
    entry = ZipInfo(name, made.timetuple()[:6])
    entry.create_system = 3  # Unix, also when it is not
    entry.external_attr = 0o644 << 16
    entry.compress_type = ZIP_STORED  # what deflate makes depends on the zlib at hand
    return entry
