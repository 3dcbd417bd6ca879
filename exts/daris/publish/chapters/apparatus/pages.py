"""Every chapter that names seed lines gets a page of sources, which exists in the build alone.

To Sphinx the page is a document like any other, read from the file of the chapter itself: it is outdated when
the chapter is, and no builder has to know of it. Its words replace those of the file when it is read, so that
no catalogue holds them; what it shows is computed when it is written. A change in another chapter that shares
a line is found by comparing what went into the page.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.lang.labels import LABELS
from daris.model.seed import Seed
from daris.publish.chapters.apparatus.nodes import apparatus
from daris.publish.chapters.apparatus.sheets import sheet, units
from daris.publish.chapters.building import seeds_folder
from daris.publish.chapters.naming import chapter_of, page_of
from daris.publish.chapters.notes import read_chapter
from daris.publish.chapters.provenance import chapters_domain
from daris.scan.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from daris.publish.chapters.apparatus.sheets import Row

_PAGE: Final = """---
orphan: true
nosearch: true
appendix: {appendix}
---

# {title}
"""


def add_pages(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """At ``env-get-outdated``: find the chapters with seed lines, before Sphinx decides what to read."""
    if seeds_folder(app) is None or app.builder.name == "gettext":
        return ()
    fresh = added | changed
    chapters = [name for name in sorted(env.found_docs) if _names_lines(env, name, read_anew=name in fresh)]
    outdated = []
    for chapter in chapters:
        page = page_of(chapter)
        if page in env.found_docs:  # somebody's own page
            continue
        env.project.docnames.add(page)
        env.project._docname_to_path[page] = env.project._docname_to_path[chapter]  # noqa: SLF001  # no public way
        removed.discard(page)
        if chapter in fresh or page not in env.all_docs:
            outdated.append(page)
    return outdated


def _names_lines(env: BuildEnvironment, name: str, *, read_anew: bool) -> bool:
    path = env.doc2path(name)
    if path.suffix != ".md":
        return False
    known = chapters_domain(env).chapters.get(name)
    chapter = read_chapter(path) if read_anew or known is None else known
    return any(note.seed for note in chapter.notes)


def fill_page(app: Sphinx, docname: str, source: list[str]) -> None:
    """At ``source-read``: a page of sources holds nothing of the file but its place."""
    if chapter_of(app.env, docname):
        # Its title is in one language in every edition until it is written: ids come from it.
        words = {"title": LABELS["source-page"]["kk"], "appendix": LABELS["corrections"][app.config.language]}
        source[0] = _PAGE.format(**words)


def mark_place(app: Sphinx, doctree: nodes.document) -> None:
    """At ``doctree-read``: put a placeholder where the lines will stand."""
    page = app.env.current_document.docname
    chapter = chapter_of(app.env, page)
    if chapter:
        next(iter(doctree.findall(nodes.section))).append(apparatus(chapter=chapter, page=page))


def update_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """At ``env-updated``: title the pages, and name those to write again because their contents changed."""
    domain = chapters_domain(env)
    pages = ((page, chapter_of(env, page)) for page in sorted(env.found_docs))
    found = {page: chapter for page, chapter in pages if chapter in domain.chapters}
    seeds = seeds_of(app, frozenset().union(*(domain.chapters[name].claims() for name in found.values())))
    digests: dict[str, str] = {}
    for page, chapter in found.items():
        env.titles[page] = env.longtitles[page] = nodes.title("", title_of(env, chapter, app.config.language))
        claimed = {name: seeds[name] for name in sorted(domain.chapters[chapter].claims()) if name in seeds}
        digests[page] = _digest(env, chapter, claimed)
    written = domain.pages.get(app.builder.name, {})
    domain.pages[app.builder.name] = digests
    return [page for page, digest in digests.items() if written.get(page) != digest]


def _digest(env: BuildEnvironment, chapter: str, seeds: dict[str, Seed]) -> str:
    """Return a value that changes with whatever the page shows."""
    domain = chapters_domain(env)
    dropped = [
        (note, seeds[note.seed].lines[part.first - 1 : part.last])
        for note in domain.chapters[chapter].notes
        if note.reason and note.seed in seeds
        for part in note.lines
    ]
    shown = (title_of(env, chapter, ""), units(chapter, domain.held, seeds), dropped)
    return sha256(repr(shown).encode("utf-8", "backslashreplace")).hexdigest()


def title_of(env: BuildEnvironment, chapter: str, language: str) -> str:
    """Return the title of a page of sources: ours, and that of the chapter as the edition has it."""
    title = env.titles[chapter].astext() if chapter in env.titles else chapter
    return f"{LABELS['source-page'][language]}: {title}"


def seeds_of(app: Sphinx, claims: AbstractSet[str]) -> dict[str, Seed]:
    """Read the seeds that chapters claim; what cannot be read is told elsewhere."""
    folder = seeds_folder(app)
    names = [name for name in sorted(claims) if not set(name) & {"/", "\\", "\0"}]
    found = [read(folder / f"{name}.txt") for name in names if folder]
    return {seed.name: seed for seed in found if isinstance(seed, Seed)}


def rows_of(app: Sphinx, chapter: str) -> tuple[Row, ...]:
    """Align a chapter with its seeds."""
    domain = chapters_domain(app.env)
    read_from = domain.chapters[chapter]
    seeds = seeds_of(app, read_from.claims())
    return sheet(chapter, units(chapter, domain.held, seeds), read_from, seeds)
