"""Words come in; they go out in stretches, those apart whose letters must be kerned.

Typst shapes a line anew for every place where it could end between kerned letters, and that took most of the
time of a book. Most kerning moves a letter by less than a tenth of a millimetre. So running text is kerned
only where it can be seen, and words can have every place to divide them: lines become more even.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.model.hyphenation import SOFT_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEN: Final = 0.025
"""The least move that counts, as a share of the size of the type: at 11 pt a tenth of a millimetre."""

PAIRS: Final = Path(__file__).parent / "fonts" / "kerned.txt"
"""A sign a line, then the signs that the text font moves nearer to it, or away, by as much as can be seen.

Made from the font by ``bench/make_kerned.py``.
"""

_WORD: Final = re.compile(r"\S+\s*|\s+")


def stretches(words: str) -> Iterator[tuple[str, bool]]:
    """Yield ``words`` in pieces that begin and end between words, each with whether it must be kerned."""
    for kerned, pieces in groupby(_WORD.findall(words), _is_kerned):
        yield "".join(pieces), kerned


@cache
def _is_kerned(word: str) -> bool:
    signs = word.replace(SOFT_HYPHEN, "")
    return any(after in pairs().get(before, "") for before, after in pairwise(signs))


@cache
def pairs() -> dict[str, str]:
    """Return after each sign those that are seen to be kerned with it."""
    lines = PAIRS.read_text("utf-8").splitlines()
    return {line[0]: line[1:] for line in lines}
