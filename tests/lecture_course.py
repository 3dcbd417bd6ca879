"""A small course with the two rooms that make lectures: definitions and lecture blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sphinx.locale import translators

from small_course import SmallCourse

if TYPE_CHECKING:
    from small_course import Result

ROOMS: Final = ("myst_parser", "daris.publish.definitions", "daris.publish.lecture")


class LectureCourse(SmallCourse):
    """A course whose builds do not inherit catalogues: Sphinx keeps those of a build for its process."""

    def build(self, builder: str = "html", language: str = "kk", **settings: object) -> Result:
        """Build one edition with one builder."""
        translators.clear()
        return super().build(builder, language, **settings)
