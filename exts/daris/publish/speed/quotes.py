"""Text without a straight quotation mark, two hyphens or three dots is not searched for them sign by sign.

docutils puts each text of each page through a dozen patterns (``docutils.utils.smartquotes``); most texts of
a course, whose author types «», hold nothing that they change.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CHANGING: Final = re.compile(r"[\"'`\\&]|--|\. ?\.")
"""A sign that one of the patterns begins with."""


def only_where_needed(educate: Callable[..., Iterator[str]]) -> Callable[..., Iterator[str]]:
    """Return ``educate_tokens`` that hands on a block of text in which there is nothing to do."""

    def educate_some(tokens: Iterable[tuple[str, str]], *how: Any, **named: Any) -> Iterator[str]:  # noqa: ANN401  # docutils' settings
        known = list(tokens)
        if any(CHANGING.search(text) for _, text in known):
            yield from educate(known, *how, **named)
        else:
            yield from (text for _, text in known)

    return educate_some
