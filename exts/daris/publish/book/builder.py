"""A course that Sphinx has read comes in, one PDF goes out: the builder named ``typst``."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes
from sphinx.builders import Builder
from sphinx.util import logging

from daris.model.audience import STUDENT
from daris.model.finding import Remark
from daris.model.handout import FOLDER, is_lecture
from daris.publish.book import assemble, bookends, markup, pictures
from daris.publish.book.latex import formula
from daris.publish.book.naming import file_of, is_parallel
from daris.publish.book.pairs import pair_up
from daris.publish.book.translator import TypstTranslator
from daris.publish.book.workshop import HERE, SOURCE, Fault, Limits, Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from daris.publish.book.pen import Origin

logger = logging.getLogger(__name__)

TEMPLATE: Final = "daris.typ"
LIMITS: Final = Limits()


class TypstBuilder(Builder):
    """Build the whole course as one accessible PDF."""

    name = "typst"
    format = "typst"
    epilog = "The book is in %(outdir)s."
    default_translator_class = TypstTranslator
    supported_image_types: ClassVar[list[str]] = pictures.KINDS
    supported_remote_images = True  # a lie: where it is False, Sphinx downloads them while it builds
    supported_data_uri_images = False

    def get_outdated_docs(self) -> str:
        """Say that a book is always made of all documents."""
        return "all documents"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002  # Sphinx's signature
        """Return an address that only our translator understands."""
        return f"%{docname}"

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:  # noqa: ARG002  # Sphinx's
        """Return the same address wherever the reference stands."""
        return self.get_target_uri(to, typ)

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Assemble, translate and set the book and its handouts; old ones stay until new ones are whole."""
        tree = assemble.assembled(self)
        pair_up(tree)
        self._make(tree, Path(file_of(self.config)))
        for page in sorted(self.env.found_docs):
            if is_lecture(self.env.metadata[page]) and not is_parallel(self.config):
                self._make(assemble.alone(self, page), Path(FOLDER, f"{page}.pdf"))

    def _make(self, tree: nodes.document, name: Path) -> None:
        self.images = {}
        self.post_process_images(tree)
        with tempfile.TemporaryDirectory(prefix="daris-book-") as place:
            self._set(tree, Workshop(Path(place), LIMITS), name)

    def _set(self, tree: nodes.document, workshop: Workshop, name: Path) -> None:
        copied = pictures.copied(self.images, (self.srcdir, self.doctreedir), workshop.directory)
        trials = {uri: f"#image({markup.string(path)})" for uri, path in copied.items()}
        formulas = {translated: f"$ {translated} $" for translated in _formulas(tree)}
        refused = workshop.refused((*trials.values(), *formulas.values()))
        self.images = {uri: path for uri, path in copied.items() if trials[uri] not in refused}
        translator = self.create_translator(tree, self)
        if not isinstance(translator, TypstTranslator):
            message = "the builder typst needs a translator that descends from TypstTranslator"
            raise TypeError(message)
        translator.unprintable = frozenset(made for made, trial in formulas.items() if trial in refused)
        tree.walkabout(translator)
        closing = bookends.closing(self.config, tree, translator)
        opening = bookends.opening(self.env, tree, translator.headings, student=self.tags.has(STUDENT))
        source = opening + "".join(translator.body) + closing
        (workshop.directory / SOURCE).write_text(source, encoding="utf-8", newline="\n")
        shutil.copyfile(HERE / TEMPLATE, workshop.directory / TEMPLATE)
        logger.info("setting %s …", name)  # the longest step, and Typst says nothing meanwhile
        fresh = workshop.directory / "book.pdf"
        faults = workshop.press(fresh, bookends.timestamp(self.env))
        for fault in dict.fromkeys(faults):
            self._explain(fault, translator.origins, opening.count("\n"))
        if any(fault.fatal for fault in faults):
            self._app.statuscode = 1  # Sphinx shows a traceback for an exception, and a lecturer none
        else:
            from daris.publish.book.mending import mend  # noqa: PLC0415  # a site needs no pikepdf

            mend(fresh)
            self._replace(fresh, Path(self.outdir) / name)

    def _explain(self, fault: Fault, origins: Mapping[int, Origin], before: int) -> None:
        """Say what hinders the book at its line in Markdown."""
        known = [line for line in origins if line + before <= fault.line]
        origin = origins[max(known)] if known else None
        remark, fact = Remark.BOOK_DOUBTFUL, "Typst doubts: %s"
        if fault.fatal:
            remark, fact = Remark.BOOK_FAILED, "the book could not be set and the old one was kept: %s"
        logger.log(
            "ERROR" if fault.fatal else "WARNING",
            fact,
            fault.fact,
            type="daris",
            subtype=remark.code,
            location=f"{origin.source}:{origin.line}" if origin else self.config.root_doc,
        )

    def _replace(self, fresh: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        with fresh.open("rb") as source, beside.open("wb") as copy:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
        beside.replace(target)
        logger.info("the book is %s", target)

    def finish(self) -> None:
        """Remove the handouts of lectures that are gone; all else was written whole."""
        folder = Path(self.outdir) / FOLDER
        for handout in folder.rglob("*.pdf"):
            page = handout.relative_to(folder).with_suffix("").as_posix()
            if not is_lecture(self.env.metadata.get(page, {})):
                handout.unlink()


def _formulas(tree: nodes.document) -> Iterable[str]:
    for kind in (nodes.math, nodes.math_block):
        for node in tree.findall(kind):
            translated = formula(node.astext().strip())
            if translated is not None:
                yield translated
