"""Chapters become templates with remarks for translators: a gettext builder that writes what changed."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx import addnodes
from sphinx.builders.gettext import MessageCatalogBuilder
from sphinx.util.index_entries import split_index_msg
from sphinx.util.nodes import extract_messages, traverse_translatable_index

from daris.publish.catalogues.blocks import wrapped
from daris.publish.catalogues.describing import describe
from daris.publish.catalogues.replacing import replace
from daris.publish.catalogues.terms import Term, TermBase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet
    from typing import Literal

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    Method = Literal["all", "specific", "update"]

TERMS: Final = "terms.txt"
"""Which terms the templates were written with."""
HEADER: Final = """msgid ""
msgstr ""
{project}
"Report-Msgid-Bugs-To: EMAIL@ADDRESS\\n"
"POT-Creation-Date: 1970-01-01 00:00+0000\\n"
"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"
"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n"
"Language-Team: LANGUAGE <LL@li.org>\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
"""The day is no day: two runs over the same chapters must not differ."""


@dataclass(slots=True)
class _Message:
    """Where a message stands in a chapter, and what is said of it."""

    places: set[tuple[str, int]] = field(default_factory=set)
    notes: dict[str, None] = field(default_factory=dict)


class TemplateBuilder(MessageCatalogBuilder):
    """Write a ``.pot`` for each chapter that was read again or has none."""

    name = "daris-templates"

    def init(self) -> None:
        """Start without messages."""
        super().init()
        self._messages: defaultdict[str, dict[str, _Message]] = defaultdict(dict)
        self._base = TermBase()
        self._began = time.time_ns() // 1000  # as Sphinx notes when it has read a page

    def get_outdated_docs(self) -> set[str]:
        """Return the chapters whose template is missing or older: a run may be killed after reading."""
        return {name for name in self.env.found_docs if self._is_older(name)}

    def build(  # type: ignore[misc]  # final for others; the gettext builder overrides it too
        self, docnames: Iterable[str] | None, summary: str | None = None, method: Method = "update"
    ) -> None:
        """Write what was read, or everything where the terms changed: remarks on any page may name them."""
        super().build(docnames, summary, method)
        known, terms = Path(self.outdir) / TERMS, repr(term_base(self.env)).encode()
        if known.is_file() and known.read_bytes() != terms:
            self._began = 0  # as if all had been read now
            super().build(self.env.found_docs, summary, "all")
        replace(known, terms, lasting=False)

    def prepare_writing(self, docnames: AbstractSet[str]) -> None:
        """Look the terms up once, when all chapters are read."""
        super().prepare_writing(docnames)
        self._base = term_base(self.env)

    def write_documents(self, docnames: AbstractSet[str]) -> None:
        """Leave out pages that are there only because they list one that changed: they say what they said."""
        read = {name for name in docnames if self.env.all_docs[name] >= self._began or self._is_older(name)}
        super().write_documents(read)

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Collect the messages of a chapter."""
        for toctree in self.env.tocs[docname].findall(addnodes.toctree):
            for node, text in extract_messages(toctree):
                node.uid = ""  # type: ignore[attr-defined]  # a contents tree is read for each page that shows it
                self._collect(docname, ((node, text),))
        self._collect(docname, extract_messages(doctree))
        for node, entries in traverse_translatable_index(doctree):
            parts = (part for kind, value, *_ in entries for part in split_index_msg(kind, value))
            self._collect(docname, ((node, part) for part in parts))

    def finish(self) -> None:
        """Write the templates."""
        for docname, messages in self._messages.items():
            replace(self._template(docname), self._written(messages), lasting=False)

    def _is_older(self, docname: str) -> bool:
        template, source = self._template(docname), Path(self.env.doc2path(docname))
        if not source.is_file():  # the chapters are those of the last run: Sphinx has not looked yet
            return False
        return not template.is_file() or template.stat().st_mtime_ns < source.stat().st_mtime_ns

    def _template(self, docname: str) -> Path:
        return Path(self.outdir) / f"{docname}.pot"

    def _extract_from_template(self) -> None:
        """Leave the words of themes alone: they are in the interface's own catalogue."""

    def _collect(self, docname: str, found: Iterable[tuple[nodes.Element, str]]) -> None:
        project = Path(self.srcdir).resolve().parent
        messages = self._messages[docname]
        for node, text in found:
            if not hasattr(
                node, "uid"
            ):  # added after reading, as a glossary is: translated where it comes from
                continue
            message = messages.setdefault(text, _Message())
            source = os.path.relpath(node.source or self.env.doc2path(docname), project)
            message.places.add((Path(source).as_posix(), node.line or 1))
            message.notes.update(dict.fromkeys(describe(node, text, self._base)))

    def _written(self, messages: dict[str, _Message]) -> bytes:
        project = f'"Project-Id-Version: {self.config.project} {self.config.version}\\n"'
        blocks = (HEADER.format(project=project).rstrip(), *map("\n".join, map(_lines, messages.items())))
        return ("\n\n".join(blocks) + "\n").encode()


def _lines(item: tuple[str, _Message]) -> Iterator[str]:
    text, message = item
    yield from (f"#. {note}" for note in message.notes)
    yield from (f"#: {file}:{line}" for file, line in sorted(message.places))
    yield f"msgid {wrapped(text)}"
    yield 'msgstr ""'


def term_base(env: BuildEnvironment) -> TermBase:
    """Return the terms that the definitions of the course hold, if it has the room for them."""
    domain = env.domains.get("daris")
    known = domain.terms() if domain is not None and hasattr(domain, "terms") else ()
    return TermBase(
        tuple(
            Term(term.original, tuple((other.language, other.text) for other in term.equivalents))
            for term in known
        )
    )
