"""The Kazakh catalogue of a chapter becomes that in Latin letters: by rule, but where a person wrote better.

An entry made by rule carries a digest of what the rule made. While it fits, the entry is made anew at every
turn; as soon as somebody changes the words it no longer fits, and the entry is a person's like any other.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from daris.lang.tags import IN_LATIN, SOURCE
from daris.publish.catalogues.blocks import written
from daris.publish.catalogues.latin import in_latin
from daris.publish.catalogues.prose import CYRILLIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from daris.publish.catalogues.blocks import Block

MADE: Final = "by rule "
"""How an entry says that nobody has touched it: ``#. by rule 1f0c``."""
FOREIGN: Final = "language "
"""How the extraction says that a passage is not Kazakh: ``#. language ru``."""


def read_languages(language: str) -> tuple[str, ...]:
    """Return whose catalogues an edition is made of."""
    return (SOURCE, IN_LATIN) if language == IN_LATIN else (language,)


def without_made(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the catalogue with the translations of persons only; what the rule made is open again."""
    return tuple(_emptied(block) if is_made(block) else block for block in blocks)


def is_made(block: Block) -> bool:
    """Tell whether an entry is as the rule made it."""
    mark = f"{MADE}{_digest(block.entry.strings)}"
    return block.worked_on and mark in block.extracted


def with_made(blocks: Iterable[Block], kazakh: Iterable[Block]) -> Iterator[Block]:
    """Fill what is open by rule, from the Kazakh translation of a message or from the message itself."""
    texts = {block.entry.key: block for block in kazakh if block.entry.msgid and not block.entry.obsolete}
    for block in blocks:
        open_ = block.entry.msgid and not block.entry.obsolete and not block.worked_on
        yield _made(block, texts.get(block.entry.key, block)) if open_ else block


def as_shown(kazakh: Sequence[Block], own: Iterable[Block]) -> tuple[Block, ...]:
    """Return the catalogue that a build shows, also before an update has written one."""
    persons = {block.entry.key: block for block in without_made(own) if block.worked_on}
    now = (persons.get(block.entry.key, _opened(block)) for block in kazakh if not block.entry.obsolete)
    return tuple(with_made(now, kazakh))


def _opened(block: Block) -> Block:
    return block if not block.entry.msgid else _emptied(block)


def _emptied(block: Block) -> Block:
    entry = replace(block.entry, strings=("",) * len(block.entry.strings))
    extracted = tuple(line for line in block.extracted if not line.startswith(MADE))
    return replace(block, entry=entry, body=written(entry), extracted=extracted)


def _made(block: Block, kazakh: Block) -> Block:
    """Spell a message; its state is that of the Kazakh translation it comes from."""
    texts = kazakh.entry.strings if kazakh.worked_on else _sources(kazakh)
    if not any(CYRILLIC.search(text) for text in texts):
        return block
    foreign = not kazakh.worked_on and _is_foreign(block)
    strings = tuple(text if foreign else in_latin(text) for text in texts)
    flags = block.entry.flags | (kazakh.entry.flags & {"fuzzy"})
    entry = replace(block.entry, strings=strings, flags=flags)
    extracted = (*block.extracted, f"{MADE}{_digest(strings)}")
    return replace(block, entry=entry, body=written(entry), extracted=extracted, before=kazakh.before)


def _sources(block: Block) -> tuple[str, ...]:
    entry = block.entry
    return (entry.msgid, *((entry.plural,) * (len(entry.strings) - 1)))


def _is_foreign(block: Block) -> bool:
    return any(line.startswith(FOREIGN) and line != f"{FOREIGN}{SOURCE}" for line in block.extracted)


def _digest(strings: Iterable[str]) -> str:
    return sha256("\0".join(strings).encode()).hexdigest()[:8]
