"""What tests of formats share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Collection]:
    """The empty collection of someone who is about to import a deck."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()
