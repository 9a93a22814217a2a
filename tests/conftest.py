"""What tests share: hypothesis looks at the same examples each time, however long they take.

``pytest --hypothesis-profile=searching`` looks for new ones, ten times as many.
"""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.running import GOOD

settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("searching", max_examples=1000, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A deck in the place where one is looked for."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "cards.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path
