"""A block gets the same text in the other language right behind it, for readers who read both.

Behind a translated block stands its source; behind a block in the language of the chapter, the translation
of the other edition. So a page of either edition holds both languages, and changing asks for nothing.
"""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import docutils.utils
from docutils import nodes
from sphinx.util.docutils import LoggingReporter
from sphinx.util.nodes import LITERAL_TYPE_NODES

from daris.lang.tags import SOURCE
from daris.model.anchor import unique
from daris.publish.catalogues.compiling import chapter_entries, entries_file
from daris.publish.catalogues.nodes import source_block
from daris.publish.catalogues.prose import CYRILLIC, needed_definitions
from daris.publish.catalogues.shapes import as_paragraph

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment
    from sphinx.transforms import SphinxTransform

SPOKEN: Final = "daris_spoken"
"""The attribute that names the language of a block that stayed untranslated."""
LINKING: Final = frozenset({"ids", "names", "backrefs", "dupnames"})
UNFACED: Final = "daris_unfaced"
"""Stands among the metadata of a page that asked for the other edition's words when there were none."""
OWN_WORDS: Final = "daris-objective"
"""The class of a mark whose words the build writes; the block it faces has the link."""
SITES: Final = frozenset({"html", "dirhtml"})
"""The builders whose pages can show two languages; the formats of an edition share its doctrees."""
HEADING: Final = "daris-source-heading"
"""The class of a block that stands for a heading."""
UNSEARCHED: Final = "no-search"
"""Sphinx's class for what the search of this edition leaves out: the other edition has its own."""


def facing_language(config: Config) -> str:
    """Return the language of the other edition; nothing where there is none."""
    editions: dict[str, str] = getattr(config, "daris_editions", {})
    others = [language for language in editions if language != config.language]
    return others[0] if others and config.language in editions and config.daris_side_by_side else ""


def facing_entries(transform: SphinxTransform) -> dict[str, str]:
    """Return what the other edition's catalogue says of this chapter: source to translation."""
    env, language = transform.env, facing_language(transform.config)
    docname, found = env.current_document.docname, dict[str, str]()
    faced = not language
    for folder in transform.config.locale_dirs if language else ():
        place = Path(env.srcdir) / folder
        file = entries_file(place, language, docname)
        if file.is_file():  # one that is missing would make every build read the chapter again
            env.note_dependency(file)
            faced = True
        entries = chapter_entries(place, language, docname)
        found |= {source: string for source, _, _, string in entries if string and string != source}
    if not faced:
        env.metadata[docname][UNFACED] = True
    return found


def newly_faced(app: Sphinx, env: BuildEnvironment, *_: set[str]) -> list[str]:
    """At ``env-get-outdated``: name the chapters whose other edition got its first catalogue."""
    language = facing_language(app.config)
    folders = [Path(env.srcdir) / folder for folder in app.config.locale_dirs if language]
    waiting = [docname for docname in env.all_docs if UNFACED in env.metadata.get(docname, ())]
    return [
        docname
        for docname in waiting
        if any(entries_file(folder, language, docname).is_file() for folder in folders)
    ]


class Facing:
    """What the other edition says on one page: made once a page, asked for every block."""

    def __init__(self, transform: SphinxTransform) -> None:
        """Read what the other edition's catalogue says of this chapter."""
        env, self._settings = transform.env, transform.document.settings
        self.language = facing_language(transform.config)
        self._strings = facing_entries(transform)
        self._path = Path(env.doc2path(env.current_document.docname))
        self._reporter = LoggingReporter.from_reporter(transform.document.reporter)
        registry = env._registry  # noqa: SLF001  # as Sphinx's own Locale does; ``app`` leaves in Sphinx 11
        self._parser = registry.create_source_parser("markdown", config=transform.config, env=env)

    def paragraph(self, message: str) -> nodes.Element | None:
        """Return the translation of a message as the paragraph of the other edition, if there is one."""
        string = self._strings.get(message)
        if string is None:
            return None
        document = docutils.utils.new_document(f"{self._path}:<facing>", self._settings)
        document.reporter = self._reporter
        lines = (as_paragraph(string), *needed_definitions(string, self._chapter if "[" in string else ""))
        self._parser.parse("\n\n".join(lines), document)
        paragraph = next(iter(document.findall(nodes.paragraph)), None)
        return paragraph if paragraph is not None else nodes.paragraph(string, string)

    @cached_property
    def _chapter(self) -> str:
        """Hold what links without an address need; most pages have none."""
        return self._path.read_text("utf-8", "replace") if self._path.is_file() else ""


def face(node: nodes.Element, other: nodes.Element, message: str, language: str) -> None:
    """Put ``other`` behind a block that may have a sibling; a heading's or a term's comes as a paragraph."""
    around = node
    while isinstance(
        around.parent, (nodes.figure, nodes.table, nodes.definition_list_item, nodes.line_block)
    ):
        around = around.parent
    if around.parent is None or isinstance(around.parent, (nodes.definition_list, nodes.TextElement)):
        return
    if isinstance(node, (nodes.image, nodes.meta)):
        return
    written = isinstance(other, (nodes.paragraph, *LITERAL_TYPE_NODES))
    copy = other if written else _as_paragraph(other)
    for element in copy.findall(nodes.Element):
        for linking in LINKING & element.attributes.keys():
            element[linking] = list[str]()
    for mark in [mark for mark in copy.findall(nodes.inline) if OWN_WORDS in mark["classes"]]:
        mark.parent.remove(mark)
    for reference in list(copy.findall(nodes.footnote_reference)):
        reference.replace_self(nodes.superscript("", reference.astext()))
    classes = ["daris-source", UNSEARCHED, *([HEADING] if isinstance(node, nodes.title) else [])]
    block = source_block("", copy, ids=[source_id(message)], classes=classes)
    block[SPOKEN] = language
    around.parent.insert(around.parent.index(around) + 1, block)


def place_facing(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Drop the blocks from a book in one language; elsewhere put a heading's right behind it.

    A text that stands on a page again has its id with a number, the same in every edition.
    """
    del docname
    kept = app.builder.name in SITES or getattr(app.config, "daris_parallel", False)
    taken: set[str] = set()
    for block in list(doctree.findall(source_block)):
        section = block.parent
        if not kept:
            section.remove(block)
            continue
        block["ids"] = [unique(block["ids"][0], taken)]
        taken.update(block["ids"])
        if HEADING in block["classes"] and isinstance(section[0], nodes.title):
            section.remove(block)
            section.insert(1, block)


def language_of(message: str) -> str:
    """Tell by its letters in which language a source is."""
    return SOURCE if CYRILLIC.search(message) else "en"


def _as_paragraph(node: nodes.Element) -> nodes.paragraph:
    paragraph = nodes.paragraph(node.rawsource, "", *node.children)
    paragraph.source, paragraph.line = node.source, node.line
    return paragraph


def source_id(message: str) -> str:
    """Return the id of a source block."""
    return f"source-{sha256(message.encode()).hexdigest()[:10]}"
