"""What an author or translator is told: the place, the fact, the other place and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from small_course import SmallCourse


def _defined(*entries: str) -> str:
    return "# Дәріс\n\n:::{definitions}\n" + "\n\n".join(entries) + "\n:::\n"


def test_a_key_that_is_taken_twice(course: SmallCourse) -> None:
    """Both places are named, and whether they say the same."""
    course.write("docs/index.md", "# К\n\n:::{toctree}\na\nb\n:::\n")
    course.write("docs/a.md", _defined("Ел | state\n: бір"))
    course.write("docs/b.md", _defined("Мемлекет | state\n: екі"))
    (said,) = course.build("dummy").warned("definition-key-twice")
    assert "b.md:4" in said
    assert "the key state is already that of “Ел” in other words at a.md:4; " in said
    assert "two senses" in said


def test_a_key_taken_twice_on_one_page_gives_two_anchors(course: SmallCourse) -> None:
    """The page stays valid: no id stands twice."""
    course.write("docs/index.md", _defined("Ел | state\n: бір", "Ел | state\n: бір"))
    result = course.build()
    (said,) = result.warned("definition-key-twice")
    assert "already that of “Ел” at index.md:4" in said
    assert result.page("index").xpath("//dt/@id") == ["term-state", "term-state-2"]


def test_a_term_that_is_defined_twice(course: SmallCourse) -> None:
    """The same word under two keys is one term or needs a name that tells them apart."""
    course.write("docs/index.md", _defined("Ел | state\n: бір", "ел | people\n: екі"))
    (said,) = course.build("dummy").warned("definition-term-twice")
    assert "“ел” is already defined at index.md:4, with the key state" in said


def test_an_equivalent_of_two_terms(course: SmallCourse) -> None:
    """A reader of the English edition could not tell the two apart."""
    course.write("docs/index.md", _defined("Ел | State {#el}\n: бір", "Мемлекет | state {#memleket}\n: екі"))
    (said,) = course.build("dummy").warned("definition-equivalent-twice")
    assert "“state” stands for “Мемлекет” and for “Ел” at index.md:4" in said


def test_a_reference_to_nothing(course: SmallCourse) -> None:
    """The nearest name is offered; the words stay on the page."""
    course.write(
        "docs/index.md", "{def}`сөз <statte>` {def}`мүлдем басқа`\n\n" + _defined("Ел | state\n: бір")
    )
    result = course.build()
    near, far = result.warned("definition-unknown")
    assert "index.md:1" in near
    assert "no term of the course is called “statte”; did you mean <state>?" in near
    assert "define it in a {definitions} block" in far
    assert "сөз" in result.page("index").text_content()


def test_an_ambiguous_reference(course: SmallCourse) -> None:
    """The candidates are named with their keys, and no link is guessed."""
    course.write("docs/index.md", "{def}`елдің`\n\n" + _defined("Ел | state\n: бір", "Ел | people\n: екі"))
    result = course.build()
    (said,) = result.warned("definition-ambiguous")
    assert "“елдің” may mean Ел <state>, Ел <people>; write the key" in said
    assert not result.page("index").xpath("//a[contains(@href, 'term-')]")


def test_damage_inside_a_block(course: SmallCourse) -> None:
    """The line is that of the file, not of the block."""
    course.write(
        "docs/index.md", _defined("Ел | nation\n  :sny: x\n: бір") + "\n:::{definitions}\n% бос\n:::\n"
    )
    course.write("docs/a.md", "---\norphan: true\n---\n\n" + _defined("Халық"))
    result = course.build("dummy")
    (incomplete,) = result.warned("definition-incomplete")
    assert "a.md:8" in incomplete
    assert "“Халық” has no meaning; write the meaning below it" in incomplete
    (unknown,) = result.warned("definition-field-unknown")
    assert "index.md:5" in unknown
    (empty,) = result.warned("block-empty")
    assert "index.md:9" in empty


SOURCE = "{def}`Ел <state>` және {def}`халық <people>`."
FORM = "Бұл {def}`елдің`."
PAGE = f"{SOURCE}\n\n{FORM}\n\n" + _defined("Ел | state\n: бір", "Халық | people\n: екі")


def test_a_translation_may_word_and_order_references_as_it_likes(course: SmallCourse) -> None:
    """Words and order are the translator's; mentions by form are not compared."""
    course.write("docs/index.md", PAGE)
    translations = {SOURCE: "{def}`People <people>` and {def}`state`.", FORM: "This {def}`states`."}
    course.translate("en", "index", translations)
    assert course.build("html", "en").warnings == ()


def test_a_translation_that_refers_to_another_term(course: SmallCourse) -> None:
    """A key that the translator lost or changed is named, with the line of the source."""
    course.write("docs/index.md", PAGE)
    course.translate("en", "index", {SOURCE: "{def}`People <people>` and states."})
    (said,) = course.build("dummy", "en").warned("definition-reference-changed")
    assert "the translation refers to people, the text to people, state; keep each key" in said
    assert "index.md:1" in said
