"""A question's ``{objective}`` role becomes a link to the objective that it reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxRole

from daris.lang.labels import LABELS
from daris.model.finding import Remark
from daris.publish.lecture.nodes import lecture_box, objective_mark
from daris.publish.lecture.remarks import warn

if TYPE_CHECKING:
    from collections.abc import Iterator


class ObjectiveRole(SphinxRole):
    """``{objective}`2```: this question reviews the second objective of the lecture."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return a mark that the catalogue keeps; which objectives there are is known later."""
        mark = objective_mark(self.rawtext, self.text, number=self.text.strip(), classes=["daris-objective"])
        self.set_source_info(mark)
        return [mark], []


class LinkObjectives(SphinxTransform):
    """Turn each mark into a link, or warn where the lecture has no such objective."""

    default_priority = 24  # after Locale (20), which would compare the words of links

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Count the objectives in the order of the page."""
        known = {f"{number}": name for number, name in enumerate(self._objectives(), start=1)}
        for mark in list(self.document.findall(objective_mark)):
            number = mark["number"]
            words = LABELS["numbered-objective"][self.config.language].format(number)
            link: nodes.Element = nodes.inline("", words)
            if number in known:
                link = nodes.reference("", words, internal=True, refid=known[number])
            else:
                self._warn(mark, len(known))
            mark.replace_self(link)

    def _objectives(self) -> Iterator[str]:
        for box in self.document.findall(lecture_box):
            if box["kind"] == "objectives":
                for item in box.findall(nodes.list_item):
                    yield from item["ids"][:1]

    def _warn(self, mark: objective_mark, count: int) -> None:
        fact = f"the question reviews objective {mark['number']}, but the lecture has {count}"
        hint = "write the number of one of them, counted from 1"
        place = (self.env.current_document.docname, mark.line or 1)
        warn(Remark.OBJECTIVE_UNKNOWN, fact, hint, place)
