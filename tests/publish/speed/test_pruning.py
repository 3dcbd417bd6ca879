"""The search index forgets pages as Sphinx does, one by one where they are few."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st
from sphinx.search import IndexBuilder

from daris.publish.speed.pruning import FEW, by_page

PAGES: Final = [f"p{number}" for number in range(3 * FEW)]
SETS: Final = st.sets(st.sampled_from(PAGES))


class _Index:
    """What Sphinx's function knows of an index."""

    def __init__(self, words: dict[str, set[str]], title_words: dict[str, set[str]]) -> None:
        self._titles = dict.fromkeys(PAGES, "title")
        self._all_titles: dict[str, list[Any]] = {key: [] for key in PAGES}
        self._filenames = dict.fromkeys(PAGES, "file")
        self._mapping, self._title_mapping = words, title_words


@given(
    words=st.dictionaries(st.text(max_size=3), SETS),
    title_words=st.dictionaries(st.text(max_size=3), SETS),
    gone=st.one_of(st.sets(st.sampled_from(PAGES), max_size=FEW), SETS),
    unknown=st.booleans(),
)
def test_the_same_is_left(
    words: dict[str, set[str]], title_words: dict[str, set[str]], gone: set[str], *, unknown: bool
) -> None:
    """Whatever pages go, few or many, titles and words are those that Sphinx would leave."""
    kept = [page for page in PAGES if page not in gone] + ["new"] * unknown
    ours, theirs = _Index(words, title_words), _Index(deepcopy(words), deepcopy(title_words))
    by_page(IndexBuilder.prune)(ours, iter(kept))
    IndexBuilder.prune(theirs, kept)  # type: ignore[arg-type]  # it asks for no more than this
    assert vars(ours) == vars(theirs)
