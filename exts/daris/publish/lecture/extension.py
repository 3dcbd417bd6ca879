"""Blocks of a lecture become pages: passages, quotations, boxes, facts, and ids that stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.publish.lecture import box, folding, numbered
from daris.publish.lecture.answers_last import PutAnswersLast
from daris.publish.lecture.box import BoxDirective
from daris.publish.lecture.citations import LinkCitations
from daris.publish.lecture.facts import LabelFacts, ShowFacts
from daris.publish.lecture.folding import FoldedDirective, leave_solutions_out
from daris.publish.lecture.numbered import LabelBoxes, NumberedDirective
from daris.publish.lecture.objectives import LinkObjectives, ObjectiveRole
from daris.publish.lecture.passage import LanguageRole, PassageDirective
from daris.publish.lecture.quotation import QuotationDirective
from daris.publish.lecture.section_ids import NameSections, PutTargetsFirst
from daris.publish.lecture.shown_language import RememberWritten, ShowLanguage
from daris.publish.lecture.visitors import add_nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STYLE: Final = Path(__file__).parent / "lecture.css"
LANGUAGES: Final = ("en", "ru", "kk")
"""Each has an inline role, such as ``lang-en``."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the nodes first, then what makes them, then what moves them."""
    add_nodes(app)
    app.add_directive("passage", PassageDirective)
    app.add_directive("quotation", QuotationDirective)
    for kinds, directive in (
        (box.KINDS, BoxDirective),
        (numbered.KINDS, NumberedDirective),
        (folding.KINDS, FoldedDirective),
    ):
        for kind in kinds:
            app.add_directive(kind, directive)
    app.add_role("objective", ObjectiveRole())
    for language in LANGUAGES:
        app.add_role(f"lang-{language}", LanguageRole())
    for transform in (
        *(NameSections, ShowFacts, RememberWritten, ShowLanguage, LabelFacts, LabelBoxes),
        *(LinkObjectives, LinkCitations, PutTargetsFirst),
    ):
        app.add_transform(transform)
    app.add_post_transform(PutAnswersLast)
    app.connect("doctree-resolved", leave_solutions_out)
    app.connect("builder-inited", _add_style)
    app.add_css_file(STYLE.name)
    return {"version": "1", "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}


def _add_style(app: Sphinx) -> None:
    # A new list: the default one is shared by every build of this process.
    app.config.html_static_path = [*app.config.html_static_path, str(STYLE)]
