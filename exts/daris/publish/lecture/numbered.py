"""Examples and exercises become boxes that are numbered within their lecture and may have a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.transforms import SphinxTransform

from daris.lang.labels import LABELS
from daris.lang.latin import LATIN
from daris.model.anchor import anchor
from daris.model.numbering import numbered
from daris.publish.lecture.block import Block
from daris.publish.lecture.box import keep_ids, titled_box
from daris.publish.lecture.nodes import box_title, lecture_box

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS: Final = ("example", "exercise")
"""The directives, which are also ids and class names."""


class NumberedDirective(Block):
    """``:::{example} Title``, ``:::{exercise} Title``; ``:name:`` gives it an id to refer to."""

    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], Any]]] = {"name": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Return the box; its number counts the boxes of its kind on the page."""
        document, name = self.env.current_document, "".join(self.arguments)
        place = int(document.get(f"daris_{self.name}") or 0) + 1
        lecture = str(self.env.metadata[document.docname].get("lecture", ""))
        label = LABELS[f"numbered-{self.name}"][self.config.language].format(numbered(lecture, place))
        spelled = f"{self.name}-{anchor(name, LATIN) or place}"
        identity = anchor(self.options.get("name", ""), LATIN) or spelled
        box = titled_box(self.name, label, self.state.document.ids, identity)
        made = self.fill(box)
        if made:
            document[f"daris_{self.name}"] = place
            keep_ids(box, self.state.document.ids)
            self._entitle(box, name)
            self.add_name(box)
        return made

    def _entitle(self, box: lecture_box, name: str) -> None:
        """Let the catalogue translate what the author calls the box; our label comes before it later."""
        if name:
            words, messages = self.parse_inline(name, lineno=self.lineno - 1)
            ids = box.children[0]["ids"] if isinstance(box.children[0], nodes.Element) else []
            title = box_title(name, "", *words, *messages, ids=ids)
            self.set_source_info(title)
            box.replace(box.children[0], title)


class LabelBoxes(SphinxTransform):
    """Put kind and number of a box before the title that its author gave it."""

    default_priority = 24  # after Locale (20): what stands here before would become part of the message

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Label titles; a book, which prints no title of ours, is told the whole of it."""
        for box in self.document.findall(lecture_box):
            title = box.children[0]
            if isinstance(title, box_title) and title.get("translatable", True):
                title.insert(0, nodes.Text(f"{box['label']}. "))
                box["label"] = title.astext()
