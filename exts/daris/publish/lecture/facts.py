"""The front matter of a lecture becomes a few facts under its title."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, TypeVar

from docutils import nodes
from sphinx.transforms import SphinxTransform

from daris.lang.labels import LABELS
from daris.model.finding import Remark
from daris.publish.lecture.box import keep_ids, name_items, titled_box
from daris.publish.lecture.nodes import lecture_box, lecture_fact, lecture_facts
from daris.publish.lecture.remarks import warn

if TYPE_CHECKING:
    from collections.abc import Iterator

_Text = TypeVar("_Text", bound=nodes.TextElement)

NUMBERS: Final = {"lecture": "number", "minutes": "minutes"}
"""Fields that hold a number, and what the fact is called."""

WORDS: Final = ("level", "keywords")
"""Fields that hold words, which the catalogue translates."""

_PATTERNS: Final = {"number": "lecture-number", "minutes": "minutes"}


class ShowFacts(SphinxTransform):
    """Put number, minutes, level and keywords under the title of the lecture, where the page gives them."""

    default_priority = 14  # before Locale (20), which must find the words to translate

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Insert nothing where there is nothing to say or no title to say it under."""
        title = next(iter(self.document.findall(nodes.title)), None)
        found = [*self._numbers(), *self._words()]
        if title is not None and found:
            facts = lecture_facts("", *found, classes=["daris-facts"])
            title.parent.insert(title.parent.index(title) + 1, facts)
        if title is not None:
            self._objectives(title, after=int(bool(found)))

    def _objectives(self, title: nodes.title, *, after: int) -> None:
        """Show the objectives of the front matter in a box, unless the page has one already."""
        written = _items(self._field("objectives"))
        boxes = self.document.findall(lecture_box)
        if not written or any(box["kind"] == "objectives" for box in boxes):
            return
        items = [nodes.list_item("", self._paragraph(nodes.paragraph(text, text))) for text in written]
        label = LABELS["objectives"][self.config.language]
        box = titled_box("objectives", label, self.document.ids)
        box += nodes.bullet_list("", *items)
        name_items(box, self.document.ids)
        keep_ids(box, self.document.ids)
        title.parent.insert(title.parent.index(title) + 1 + after, box)

    def _paragraph(self, node: _Text) -> _Text:
        """Give a text of the front matter the place that a message of the catalogue needs."""
        node.source, node.line = self.document["source"], 1
        return node

    def _field(self, name: str) -> str:
        metadata = self.env.metadata[self.env.current_document.docname]
        return str(metadata.get(name, "")).strip()

    def _numbers(self) -> Iterator[lecture_fact]:
        for name, kind in NUMBERS.items():
            value = self._field(name)
            if value.isdecimal():
                text = self._label(_PATTERNS[kind]).format(int(value))
                yield lecture_fact(text, text, kind=kind, translatable=False)
            elif value:
                fact = f"“{value}” is no number, as {name} in the front matter should be"
                place = (self.env.current_document.docname, 1)
                warn(Remark.LECTURE_FIELD_DAMAGED, fact, "write digits only", place)

    def _words(self) -> Iterator[lecture_fact]:
        for name in WORDS:
            value = _listed(self._field(name))
            if value:
                yield self._paragraph(lecture_fact(value, value, kind=name))

    def _label(self, key: str) -> str:
        return LABELS[key][self.config.language]


class LabelFacts(SphinxTransform):
    """Put our own words before those of the lecturer."""

    default_priority = 24  # after Locale (20): what stands here before would become part of the message

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Label level and keywords; number and minutes speak for themselves."""
        for fact in self.document.findall(lecture_fact):
            if fact["kind"] in WORDS:
                label = LABELS[fact["kind"]]
                fact.insert(0, nodes.Text(f"{label.get(self.config.language, label['en'])}: "))


def _listed(value: str) -> str:
    return ", ".join(_items(value))


def _items(value: str) -> list[str]:
    """Return the items of a list, which MyST hands on as JSON; any other text is one item, none is none."""
    try:
        items = json.loads(value) if value.startswith("[") else [value]
    except ValueError:  # a text of the lecturer's own that only begins like a list
        items = [value]
    return [str(item) for item in items if str(item).strip()]
