"""A word is stemmed once: a course says the same words on every page, and Sphinx stems them on each anew."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: Final = 200_000
"""More forms than a course has; about 30 MB when full."""


def with_memory(make_index: Callable[..., None]) -> Callable[..., None]:
    """Return ``IndexBuilder.__init__`` that gives the stemmer of its language a memory."""

    def make(index: Any, *arguments: Any, **named: Any) -> None:  # noqa: ANN401  # Sphinx's
        make_index(index, *arguments, **named)
        index.lang.stem = lru_cache(WORDS)(index.lang.stem)

    return make
