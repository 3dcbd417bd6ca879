"""An old and an updated catalogue become one in which no translator's work is missing.

Babel, and so sphinx-intl, forgets a translation when its source changes a little (it moves it to the new
message, marked fuzzy) and does not bring an obsolete one back when its source returns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message

    from daris.publish.catalogues.entries import Entry


def keep(old: Catalog, new: Catalog) -> bool:
    """Put back into ``new`` what only ``old`` has, revive what fits again; return whether ``new`` changed."""
    changed = False
    for message in _worked_on(old):
        current = new.get(message.id, message.context)
        if current is None or current.pluralizable != message.pluralizable:
            changed |= _retire(message, new)
        elif _better(message, current):
            _revive(message, current)
            changed = True
    return _forget_revived(new) or changed


def lost(old: tuple[Entry, ...], new: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the old entries whose pair of source and translation is nowhere in the new catalogue."""
    there = {(entry.key, entry.strings) for entry in new}
    return tuple(
        entry
        for entry in old
        if entry.msgid and any(entry.strings) and (entry.key, entry.strings) not in there
    )


def _worked_on(catalogue: Catalog) -> Iterator[Message]:
    """Yield what holds a translation; entries in use come last, so that they win over obsolete ones."""
    for message in (*catalogue.obsolete.values(), *catalogue):
        if message.id and any(message.string if message.pluralizable else (message.string,)):
            yield message


def _retire(message: Message, new: Catalog) -> bool:
    key = _key(message)
    if key in new.obsolete and new.obsolete[key].string == message.string:
        return False
    new.obsolete[key] = message
    return True


def _key(message: Message) -> str | tuple[str, str]:
    """Return what Babel files an obsolete message under."""
    singular = message.id if isinstance(message.id, str) else message.id[0]
    return singular if message.context is None else (singular, message.context)


def _better(old: Message, current: Message) -> bool:
    """Tell whether the old translation beats what the update put there: nothing, or a guess."""
    if old.string == current.string:
        return current.fuzzy and not old.fuzzy
    return not current.string or (current.fuzzy and not old.fuzzy)


def _revive(message: Message, current: Message) -> None:
    current.string = message.string
    current.user_comments = message.user_comments or current.user_comments
    current.previous_id = message.previous_id
    current.flags = (current.flags - {"fuzzy"}) | message.flags


def _forget_revived(new: Catalog) -> bool:
    """Drop obsolete entries that say the same as the one in use."""
    stale = [
        key
        for key, message in new.obsolete.items()
        if (current := new.get(message.id, message.context)) and current.string == message.string
    ]
    for key in stale:
        del new.obsolete[key]
    return bool(stale)
