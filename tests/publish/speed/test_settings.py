"""One setting turns every quick way off, and a build leaves nothing behind in its process."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from myst_parser.mdit_to_docutils import base

from daris.publish.speed.parsing import QuickParser
from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("speed", [True, False])
def test_after_a_build_everything_is_as_it_was(tmp_path: Path, speed: bool) -> None:  # noqa: FBT001  # the setting
    """Functions and the habits of the collector are restored; without the setting they never change."""
    before, habit = base.make_document, gc.get_threshold()
    course = SmallCourse(tmp_path, ("myst_parser", "daris"), {"html_theme": "furo"})
    course.write("docs/index.md", "# Курс\n")
    built = course.build(daris_speed=speed)
    assert issubclass(built.app.registry.get_source_parser("markdown"), QuickParser) is speed
    assert base.make_document is before
    assert gc.get_threshold() == habit
    assert built.warnings == ()
