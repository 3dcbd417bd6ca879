"""The nodes of a definition become calls to the book's translator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typst_calls import typst_calls

if TYPE_CHECKING:
    from small_course import SmallCourse

PAGE = """# К

:::{definitions}
Ел | state
  :syn: мемлекет
: бір
: екі
:::
"""


def test_a_definition_in_the_book(course: SmallCourse) -> None:
    """The names and arguments are those of the functions in the book's Typst file."""
    course.write("docs/index.md", PAGE)
    assert typst_calls(course.build("dummy").app, "index") == [
        "'К'",
        "definitions()",
        "  definition(key: 'state')",
        "    term()",
        "      'Ел'",
        "      equivalents()",
        "        ' ('",
        "        equivalent(lang: 'en')",
        "          'state'",
        "        ')'",
        "    meaning()",
        "      senses()",
        "        sense(number: 1)",
        "          'бір'",
        "        sense(number: 2)",
        "          'екі'",
        "      term-note(kind: 'synonym')",
        "        'Синонимі: '",
        "        'мемлекет'",
    ]
