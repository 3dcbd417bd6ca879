"""The text of a sound catalogue becomes blocks, an entry with all that stands above it, and text again.

What an update does not change keeps its very lines: Poedit, Weblate and Babel each wrap in their own way, and
a translator who looks at a difference wants to see work, not wrapping.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import normalize, unescape

from daris.publish.catalogues.entries import read_entries
from daris.publish.catalogues.tokens import holds_message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from daris.publish.catalogues.entries import Entry

WIDTH: Final = 76
LONGEST: Final = 20_000
"""Letters of a message that is still wrapped; a page of print has 2000."""
OBSOLETE: Final = "#~ "
GUESSED: Final = frozenset({"python-format", "python-brace-format"})
"""Flags that Babel guesses from roles and percentages: Poedit would call good work wrong."""
STRING: Final = re.compile(r'"((?:[^"\\]|\\.)*)"\s*$')


@dataclass(frozen=True, slots=True)
class Block:
    """An entry with its comments; ``body`` holds the lines from the first keyword to the last string."""

    entry: Entry
    body: str
    comments: tuple[str, ...] = ()
    """What translators wrote, whole lines."""
    extracted: tuple[str, ...] = ()
    """What the extraction says about the message, without ``#.``."""
    references: tuple[str, ...] = ()
    """Places in the chapters, without ``#:``, a line each."""
    before: tuple[str, ...] = ()
    """The lines of ``#|``, without that mark: the source that the translation was made for."""

    @property
    def previous(self) -> str:
        """Return the source text that the translation was made for, or nothing."""
        inside, parts = False, []
        for line in self.before:
            if not line.startswith('"'):
                inside = line.startswith("msgid ")
            if inside and (found := STRING.search(line)):
                parts.append(unescape(f'"{found[1]}"'))
        return "".join(parts)

    @property
    def worked_on(self) -> bool:
        """Return whether somebody's translation would be lost without it."""
        return bool(self.entry.msgid and any(self.entry.strings))


def read_blocks(text: str, entries: Sequence[Entry] = ()) -> tuple[Block, ...]:
    """Return the blocks of a catalogue that ``read_entries`` found sound, the header wherever it stands.

    ``entries`` are what it found, if they are at hand.
    """
    entries = entries or read_entries(text.encode(), "")[0]
    lines = text.split("\n")
    starts = [entry.first - 1 for entry in entries]
    blocks, above = [], 0
    for entry, start, following in zip(entries, starts, [*starts[1:], len(lines)], strict=True):
        inside = [number for number in range(start, following) if _is_message(lines[number])]
        end = inside[-1] + 1
        blocks.append(_block(entry, lines[above:start], lines[start:end]))
        above = end
    return tuple(blocks)


def write_blocks(blocks: Iterable[Block]) -> bytes:
    """Return the bytes of a catalogue: UTF-8, one blank line between blocks."""
    return ("\n\n".join("\n".join(_lines(block)) for block in blocks) + "\n").encode()


def header_field(header: Block, name: str) -> str:
    """Return the value of a field of the header, or nothing."""
    found = re.search(rf"^{name}:[ \t]*(.*)$", header.entry.msgstr, re.MULTILINE | re.IGNORECASE)
    return found[1] if found else ""


def retired(block: Block) -> Block:
    """Return the block as an obsolete one, without places, its lines kept."""
    lines = block.body if block.entry.obsolete else _marked(block.body)
    entry = replace(block.entry, obsolete=True)
    return replace(block, entry=entry, body=lines, extracted=(), references=())


def revived(block: Block) -> Block:
    """Return an obsolete block as one in use, its lines kept."""
    if not block.entry.obsolete:
        return block
    lines = "\n".join(line.strip().removeprefix("#~").lstrip() for line in block.body.split("\n"))
    return replace(block, entry=replace(block.entry, obsolete=False), body=lines)


def written(entry: Entry) -> str:
    """Return the lines of a new or changed entry, wrapped as gettext's tools do."""
    lines = []
    if entry.context is not None:
        lines.append(f"msgctxt {wrapped(entry.context)}")
    lines.append(f"msgid {wrapped(entry.msgid)}")
    if not entry.plural:
        return "\n".join((*lines, f"msgstr {wrapped(entry.msgstr)}"))
    lines.append(f"msgid_plural {wrapped(entry.plural)}")
    forms = (f"msgstr[{n}] {wrapped(text)}" for n, text in enumerate(entry.strings))
    return "\n".join((*lines, *forms))


def wrapped(text: str) -> str:
    """Return the strings of a text; one that is no paragraph of a lecture stays on its line.

    Babel's time to wrap grows with the square of the length.
    """
    return normalize(text, width=WIDTH if len(text) <= LONGEST else 0)


def source_lines(msgid: str) -> tuple[str, ...]:
    """Return the lines of ``#|`` for a source text."""
    return tuple(f"msgid {wrapped(msgid)}".split("\n"))


def _marked(body: str) -> str:
    return "\n".join(OBSOLETE + line for line in body.split("\n"))


def _is_message(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and (not stripped.startswith("#") or holds_message(stripped))


def _block(entry: Entry, above: Sequence[str], body: Sequence[str]) -> Block:
    kinds: dict[str, list[str]] = {"#.": [], "#:": [], "#|": [], "": []}
    for line in (raw.strip() for raw in above):
        if line.startswith(("#~|", "#|")):
            kinds["#|"].append(line.removeprefix("#~").lstrip("#| ").strip())
        elif len(line) > 1 and line[:2] in kinds:
            kinds[line[:2]].append(line[2:].strip())
        elif line and line != "#~" and not line.startswith("#,"):
            kinds[""].append(line)
    return Block(
        entry=replace(entry, flags=entry.flags - GUESSED),
        body="\n".join(line.rstrip() for line in body if line.strip()),
        comments=tuple(kinds[""]),
        extracted=tuple(kinds["#."]),
        references=tuple(kinds["#:"]),
        before=tuple(kinds["#|"]),
    )


def _lines(block: Block) -> Iterator[str]:
    yield from block.comments
    yield from (f"#. {text}" for text in block.extracted)
    yield from (f"#: {places}" for places in block.references)
    if block.entry.flags:
        yield f"#, {', '.join(sorted(block.entry.flags))}"
    mark = "#~| " if block.entry.obsolete else "#| "
    yield from (mark + line for line in block.before)
    yield block.body
