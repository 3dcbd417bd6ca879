"""Provenance notes leave the Markdown before it is parsed and come back on the blocks, as ``node["seed"]``.

The notes do not become comments of MyST: one between two items would cut a list in two, and one between
a term and its definition would part them. A blank line does neither, and every line keeps its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from docutils import nodes
from sphinx.domains import Domain
from sphinx.transforms import SphinxTransform

from daris.lang.latin import LATIN
from daris.model.anchor import anchor, unique
from daris.publish.chapters.markup import lines_of
from daris.publish.chapters.words import Held, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from sphinx.environment import BuildEnvironment

    from daris.model.lecture import Lines
    from daris.publish.chapters.notes import Chapter, Note

_BLOCKS: Final = (nodes.Body, nodes.Part, nodes.Titular)
_NO_BLOCKS: Final = (nodes.Inline, nodes.Invisible, nodes.section)


class ChaptersDomain(Domain):
    """What every chapter says of where it comes from, by document name.

    ``held`` are the blocks with a note, in the words of the chapter; ``pages`` says for each builder what
    every page of sources was made of.
    """

    name = "daris-chapters"
    label = "Chapters"
    data_version = 3
    initial_data: ClassVar[dict[str, Any]] = {"chapters": {}, "held": {}, "pages": {}}  # Sphinx copies it

    @property
    def chapters(self) -> dict[str, Chapter]:
        """Return the chapters read so far."""
        chapters: dict[str, Chapter] = self.data["chapters"]
        return chapters

    @property
    def held(self) -> dict[str, tuple[Held, ...]]:
        """Return the blocks that hold seed lines."""
        held: dict[str, tuple[Held, ...]] = self.data["held"]
        return held

    @property
    def pages(self) -> dict[str, dict[str, str]]:
        """Return digests of what the pages of sources were made of when each builder last wrote them."""
        pages: dict[str, dict[str, str]] = self.data["pages"]
        return pages

    def clear_doc(self, docname: str) -> None:
        """Forget a document that is read anew or gone."""
        self.chapters.pop(docname, None)
        self.held.pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        for kind in ("chapters", "held"):
            read = otherdata[kind]
            self.data[kind].update({name: read[name] for name in docnames & set(read)})


def chapters_domain(env: BuildEnvironment) -> ChaptersDomain:
    """Return the domain of an environment."""
    domain = env.get_domain(ChaptersDomain.name)
    assert isinstance(domain, ChaptersDomain)  # noqa: S101  # for mypy: the name belongs to one class
    return domain


def without_comments(text: str, comments: Iterable[Lines]) -> str:
    """Blank the lines of whole comments, but for the marks of the list item or quotation they stand in."""
    lines = lines_of(text)
    for comment in comments:
        lines[comment.first - 1] = _blank(lines[comment.first - 1].partition("<!--")[0])
        for number in range(comment.first, comment.last):
            line = lines[number]
            lines[number] = line[: len(line) - len(line.lstrip(" \t>"))].rstrip()
    return "\n".join(lines)


def _blank(before: str) -> str:
    """Keep ``>``; behind a list marker put a comment of MyST: an item may not begin with two blank lines."""
    return before.rstrip() if not before.strip(" \t>") else f"{before}%"


class Provenance(SphinxTransform):
    """Tell each block which seed lines it comes from, and take every comment away."""

    default_priority = 8
    """Before Locale (20), which puts in translated nodes that carry no line of this file."""

    def apply(self, **_: object) -> None:
        """Set ``node["seed"]`` to tuples of name, first and last line, in the order of the notes.

        Each such block gets an id of its lines, the same in every edition, and its words are kept.
        """
        for comment in list(self.document.findall(nodes.comment)):
            comment.parent.remove(comment)
        docname, domain = self.env.current_document.docname, chapters_domain(self.env)
        chapter = domain.chapters.get(docname)
        notes = [note for note in chapter.notes if note.above] if chapter else []
        blocks = list(_blocks(self.document))
        for note in notes:
            block = _block_of(note, blocks, notes)
            if block is not None:
                block["seed"] = (*block.get("seed", ()), *_sources(note))
        if chapter:
            held = [block for block in blocks if "seed" in block]
            domain.held[docname] = tuple(self._held(block, chapter.seed) for block in held)

    def _held(self, block: nodes.Element, own: str) -> Held:
        """Name a block after its first and last line, and after its seed if that is not the chapter's."""
        name = block["seed"][0][0]
        first, last = min(part[1] for part in block["seed"]), max(part[2] for part in block["seed"])
        words = (name if name != own else "", str(first), str(last) if last != first else "")
        identity = unique(anchor(f"seed {' '.join(words)}", LATIN), self.document.ids)
        self.document.ids[identity] = block
        block["ids"].append(identity)
        return Held(identity, block["seed"], words_of(block))


def _sources(note: Note) -> Iterable[tuple[str, int, int]]:
    return ((note.seed, lines.first, lines.last) for lines in note.lines)


def _blocks(document: nodes.document) -> Iterable[nodes.Element]:
    """Find the blocks of this very file, in its order; included files count their own lines."""
    for node in document.findall(nodes.Element):
        block = isinstance(node, _BLOCKS) and not isinstance(node, _NO_BLOCKS)
        if block and node.line and node.source == document["source"]:
            yield node


def _block_of(note: Note, blocks: list[nodes.Element], notes: list[Note]) -> nodes.Element | None:
    """Choose the largest block that begins below the note and holds no other note: the item, not the list."""
    below = [block.line for block in blocks if (block.line or 0) >= note.above]
    first = min(filter(None, below), default=0)
    others = {other.above for other in notes} - {note.above}
    begun = [block for block in blocks if block.line == first]
    whole = [block for block in begun if others.isdisjoint(_lines_within(block))]
    return next(iter(whole or begun[-1:]), None)


def _lines_within(block: nodes.Element) -> set[int]:
    return {node.line for node in block.findall(nodes.Element) if node.line}
