"""The search index forgets the few pages that are written again without looking at every page of every word.

Sphinx cuts the set of pages of each word down to the pages that stay: at 1,000 lectures 1.3 million names,
twice a build. To take one name out of each set is nothing. (``sphinx.search.IndexBuilder.prune``)
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FEW: Final = 10
"""Pages that leave; more of them are a build in which other things take long."""


def by_page(prune: Callable[..., None]) -> Callable[..., None]:
    """Return ``prune`` that takes few pages out one by one."""

    def prune_few(index: Any, docnames: Iterable[str]) -> None:  # noqa: ANN401  # Sphinx's index
        kept = frozenset(docnames)
        gone = index._titles.keys() - kept  # noqa: SLF001  # the stand-in is for this very function
        if len(gone) > FEW:
            prune(index, kept)
            return
        words, title_words = index._mapping, index._title_mapping  # noqa: SLF001
        index._mapping = index._title_mapping = {}  # noqa: SLF001  # so that it forgets the titles alone
        prune(index, kept)
        index._mapping, index._title_mapping = words, title_words  # noqa: SLF001
        for pages in chain(words.values(), title_words.values()) if gone else ():
            pages.difference_update(gone)

    return prune_few
