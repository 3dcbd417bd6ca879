"""What the tests of this room stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lecture_course import ROOMS, LectureCourse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def course(tmp_path: Path) -> LectureCourse:
    """Return a course without pages."""
    return LectureCourse(tmp_path, ROOMS)
