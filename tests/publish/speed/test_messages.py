"""A message that Sphinx asks for twice is parsed once, and never given to two places."""

from __future__ import annotations

from docutils import nodes

from daris.publish.speed.messages import handed_on


class Parser:
    """Counts what it is asked to parse."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self.asked: list[str] = []

    def publish(self, source: str, path: str, line: int, **_: object) -> nodes.Element:
        """Return a new paragraph."""
        self.asked.append(f"{path}:{line} {source}")
        return nodes.paragraph("", source)


def test_the_second_phase_takes_what_the_first_one_made() -> None:
    """The usual case: asked, looked at, asked again."""
    parser = Parser()
    publish = handed_on(parser.publish)
    first = publish("*бір*", "a.md", 1, settings=None)
    assert publish("*бір*", "a.md", 1, settings=None) is first
    assert len(parser.asked) == 1


def test_two_cells_of_a_table_do_not_share_a_node() -> None:
    """The same text twice on one line: each phase gets a node of its own for each of them."""
    parser = Parser()
    publish = handed_on(parser.publish)
    publish("*бір*", "a.md", 1)
    publish("*бір*", "a.md", 1)
    second_phase = []
    for _ in range(2):
        made = publish("*бір*", "a.md", 1)
        place = nodes.entry()
        place.extend(made.children)  # as Locale takes the children over
        second_phase.append(place)
    assert [place.astext() for place in second_phase] == ["*бір*", "*бір*"]
    assert second_phase[0][0] is not second_phase[1][0]
    assert all(place[0].parent is place for place in second_phase)


def test_what_a_title_took_is_not_given_again() -> None:
    """Locale puts a title in its place in the first phase already."""
    parser = Parser()
    publish = handed_on(parser.publish)
    taken = publish("*тақырып*", "a.md", 1)
    nodes.title().extend(taken.children)
    assert publish("*тақырып*", "a.md", 1) is not taken


def test_another_page_and_another_reading_of_it_start_anew() -> None:
    """Nothing of a page outlives it."""
    parser = Parser()
    publish = handed_on(parser.publish)
    settings, later = object(), object()
    for path, given in (("a.md", settings), ("b.md", settings), ("b.md", later)):
        publish("*бір*", path, 1, settings=given)
    assert len(parser.asked) == 3


def test_what_counts_is_parsed_each_time() -> None:
    """A role may number what it makes; without Daris it is asked twice, so it is with it."""
    parser = Parser()
    publish = handed_on(parser.publish)
    for source in ("{index}`сөз`", "$a < b$"):
        publish(source, "a.md", 1)
        publish(source, "a.md", 1)
    assert len(parser.asked) == 4
