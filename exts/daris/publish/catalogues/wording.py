"""One translated entry becomes remarks about its markup: what a build would drop, break or let through."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from daris.model.finding import Remark
from daris.publish.catalogues.prose import CODE, KEY, KEYED, PLACEHOLDER, roles
from daris.publish.catalogues.shapes import PARAGRAPH, as_paragraph, shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.publish.catalogues.entries import Entry

    Wrong = tuple[Remark, str, str]

FREE: Final = re.compile(r"lang-\w+")
"""Roles that a translation may add or drop: what is foreign in one language is not in the other."""
MARKS: Final = frozenset({"supplied", "unclear", "corr"})
"""Marks of an editor: two restored words may be one in another language. A gap is a gap in each."""
FORBIDDEN: Final = frozenset({"raw", "eval-rst", "include", "literalinclude", "code-cell"})
PRINTF: Final = re.compile(r"%\(\w+\)[sd]|%[sd]|\$\{\w+\}")
CONTROL: Final = re.compile(r"[\x00-\x1f]")
DATE: Final = re.compile(r"%[bBY]")
"""A date pattern, whose parts every language orders and chooses for itself."""
TAG: Final = re.compile(r"<(?![A-Za-z][\w+.-]*:|[^\s<>@]+@)(?:!--|[!?/]?[A-Za-z][^<>]*>)")
SCRIPT: Final = re.compile(r"(?:java|vb|live)script\s*:(?=\S)|data\s*:\s*text/html", re.IGNORECASE)
ACTING: Final = re.compile(r"[<:&{]")
"""What HTML, an address, a role and a directive cannot do without."""
DIRECTIVE: Final = re.compile(r"^\s*(?:`{3,}|~{3,}|:{3,})\s*\{([\w:-]+)\}", re.MULTILINE)


def chapter_wrongs(entry: Entry) -> Iterator[Wrong]:
    """Yield what is wrong with a translation in a chapter's catalogue."""
    yield from _roles(entry)
    yield from _different(PLACEHOLDER, entry)
    yield from _unsafe(entry)
    yield from _dropped(entry)


def interface_wrongs(entry: Entry) -> Iterator[Wrong]:
    """Yield what is wrong with a translation of the site's own words: they are no Markdown."""
    if not DATE.search(entry.msgid):
        yield from _different(PRINTF, entry)
    yield from _unsafe(entry)


def _roles(entry: Entry) -> Iterator[Wrong]:
    before, after = roles(entry.msgid), roles(entry.msgstr)
    if not (before or after):
        return
    keys, new_keys = (
        Counter(_key(name, text) for name, _, text in found if name in KEYED) for found in (before, after)
    )
    if keys != new_keys:
        fact = f"references differ: {_listed(keys - new_keys)} in the source, {_listed(new_keys - keys)} here"
        yield Remark.CATALOGUE_ROLES, fact, "translate the text before <…>, keep the key"
    names, new_names = (_names(found) for found in (before, after))
    if names != new_names:
        fact = f"roles differ: {_listed(names - new_names)} in the source, {_listed(new_names - names)} here"
        yield Remark.CATALOGUE_ROLES, fact, "use the roles of the source, each as often"


def _names(found: list[tuple[str, str, str]]) -> Counter[str]:
    """Count the roles that must come as often as in the source; of an editor's marks one counts for all."""
    names = Counter(name for name, _, _ in found if name not in KEYED and not FREE.fullmatch(name))
    return Counter({name: 1 if name in MARKS else count for name, count in names.items()})


def _key(name: str, text: str) -> str:
    found = KEY.search(text)
    return f"{{{name}}} {(found[1] if found else text).strip()}"


def _different(pattern: re.Pattern[str], entry: Entry) -> Iterator[Wrong]:
    """Compare with the plural source where there is one: a translation may name the number in every form."""
    wanted = Counter(pattern.findall(entry.msgid))
    allowed = (wanted, Counter(pattern.findall(entry.plural))) if entry.plural else (wanted,)
    for string in filter(None, entry.strings):
        found = Counter(pattern.findall(string))
        if found not in allowed:
            fact = f"placeholders: {_listed(wanted - found)} in the source, {_listed(found - wanted)} here"
            yield Remark.CATALOGUE_PLACEHOLDERS, fact, "copy them from the source unchanged"


def _unsafe(entry: Entry) -> Iterator[Wrong]:
    """Yield HTML, script links and roles that open files; only what the source does not hold itself."""
    if not ACTING.search(entry.msgstr):
        return
    before, after = CODE.sub("", entry.msgid), CODE.sub("", entry.msgstr)
    for tag in Counter(TAG.findall(after)) - Counter(TAG.findall(before)):
        yield Remark.CATALOGUE_UNSAFE, f"HTML in a translation: {tag[:40]}", "use Markdown"
    if SCRIPT.search(_as_browser(after)) and not SCRIPT.search(_as_browser(before)):
        yield Remark.CATALOGUE_UNSAFE, "a link that runs a script", "link to a page or remove the link"
    used = {role[0] for role in roles(entry.msgstr)} | set(DIRECTIVE.findall(entry.msgstr))
    for name in sorted(used & FORBIDDEN):
        yield Remark.CATALOGUE_UNSAFE, f"{{{name}}} in a translation", "remove it"


def _as_browser(text: str) -> str:
    """Return the text as a browser reads an address: entities resolved, control characters gone."""
    return CONTROL.sub("", html.unescape(text))


def _dropped(entry: Entry) -> Iterator[Wrong]:
    """Yield what no escape can save: the build lets lists, headings and quotations of a line through."""
    for string in filter(None, entry.strings):
        kinds = shape(as_paragraph(string))
        if kinds[:1] == PARAGRAPH and len(kinds) > 1 and len(shape(entry.msgid)) == 1:
            fact = "only the first paragraph would be shown"
            yield Remark.CATALOGUE_DROPPED, fact, "make it one paragraph, as the source is"
        elif kinds[:1] != PARAGRAPH and kinds != shape(entry.msgid):
            fact = f"it begins like a {kinds[0] if kinds else 'comment'}, so Sphinx would drop it"
            yield Remark.CATALOGUE_DROPPED, fact, "put a backslash before the mark, for example 1\\. or \\#"


def _listed(names: Counter[str] | set[str]) -> str:
    return ", ".join(sorted(names)) or "none"
