"""What stands before and after the course: title page, contents, index, and the date in the file."""

from __future__ import annotations

import os
import re
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from docutils import nodes
from sphinx import addnodes

from daris.lang.labels import LABELS
from daris.publish.book import indexing, markup
from daris.publish.book.imprint import imprint
from daris.publish.book.naming import is_parallel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from daris.publish.book.pen import Pen
    from daris.publish.book.survey import Survey

LISTED: Final = 2
"""Levels of headings in the contents, as ``daris.typ`` has it."""


def opening(
    env: BuildEnvironment, tree: nodes.document, headings: Iterable[tuple[int, str]], *, student: bool
) -> str:
    """Return the source that comes before the course: the settings, the title page, the contents.

    ``headings`` are the level and the words of what the contents will list. A handout, one lecture alone,
    has none of the pages; it names the course above the lecture's title.
    """
    config = env.config
    course = env.titles.get(config.root_doc)
    settings: dict[str, markup.Argument] = {
        "title": title(config, tree),
        "author": str(config.author) if config.author != "Author name not set" else "",
        "course": course.astext() if tree.get("alone") and course else None,
        "audience": LABELS["for-students"][config.language] if student else "",
        "date": _day(timestamp(env), config.language),
        "language": re.split("[-_]", config.language)[0],
        "paper": config.daris_paper,
        "contents": LABELS["contents"][config.language],
        "page": LABELS["page-reference"][config.language],
        "paired": is_parallel(config),
    }
    arguments = ", ".join(f"{key}: {markup.argument(value)}" for key, value in settings.items())
    listed = "".join(f"({level}, {markup.string(words)}), " for level, words in headings if level <= LISTED)
    arguments += f", headings: ({listed}), imprint: {_imprint(config, tree, settings)}"
    return f'#import "daris.typ": *\n#show: daris-book.with({arguments})\n'


def _imprint(config: Config, tree: nodes.document, settings: dict[str, markup.Argument]) -> str:
    """Return the imprint as a Typst value; a lecture alone has none."""
    made = imprint(config, str(settings["title"]), str(settings["author"]))
    if made is None or tree.get("alone"):
        return "none"
    return "(" + ", ".join(f"{key}: {markup.argument(value)}" for key, value in asdict(made).items()) + ")"


def closing(config: Config, tree: nodes.document, pen: Pen) -> str:
    """Return the source that comes after the course: the general index, which a handout has none of."""
    if tree.get("alone"):
        return ""
    sorted_entries = indexing.entries(_mentions(tree, pen.survey), config.language)
    if not sorted_entries:
        return ""
    heading = LABELS["index"][config.language]
    pen.headings.append((1, heading))
    lines = [markup.call("index", title=heading) + "["]
    under = None
    for entry in sorted_entries:
        if (letter := indexing.initial(entry.words)) != under:
            under = letter
            lines.append(markup.call("index-letter", letter=letter))
        lines += _lines(entry, 0, config.language)
    return "\n" + "\n".join((*lines, "]")) + "\n"


def title(config: Config, tree: nodes.document) -> str:
    """Return the title of the first page, translated as the edition is, else the project's name."""
    first = next((child for child in tree.children if isinstance(child, nodes.section)), None)
    heading = first.next_node(nodes.title) if first is not None else None
    return heading.astext().replace("\n", " ") if heading is not None else str(config.project)


def timestamp(env: BuildEnvironment) -> int:
    """Return SOURCE_DATE_EPOCH, or else when the newest page of the course was last saved."""
    written = os.environ.get("SOURCE_DATE_EPOCH", "")
    if written.isdecimal():
        return int(written)
    return int(max(Path(env.doc2path(name)).stat().st_mtime for name in env.found_docs))


def _day(moment: int, language: str) -> str:
    """Return the day as its language writes it: 2026 ж. 25 қараша."""
    day = datetime.fromtimestamp(moment, UTC).date()
    try:
        return format_date(
            day, format="long", locale=Locale.parse(language, sep="-" if "-" in language else "_")
        )
    except (UnknownLocaleError, ValueError):
        return day.isoformat()


def _mentions(tree: nodes.document, survey: Survey) -> Iterator[indexing.Mention]:
    for node in tree.findall(addnodes.index):
        for kind, words, _target, main, _key in node["entries"]:
            yield indexing.Mention(kind, words, survey.indexed[id(node)], main=bool(main))


def _lines(entry: indexing.Entry, level: int, language: str) -> Iterator[str]:
    pages = "".join(f"({markup.string(anchor)}, {markup.argument(main)}), " for anchor, main in entry.pages)
    see = "; ".join(LABELS[kind][language].format(entry=words) for kind, words in entry.see)
    call = f"#daris-index-entry(level: {level}, pages: ({pages}), see: {markup.string(see)})"
    yield f"{call}[#{markup.string(entry.words)};]"
    for below in entry.below:
        yield from _lines(below, level + 1, language)
