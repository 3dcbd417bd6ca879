"""One word of a Text, with where it comes from and how sure its reading is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daris.model.seed import Span


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two spaces of a repaired line, signs that lean on it included.

    ``raw`` is the text of ``span`` in the seed, ``confidence`` the probability, 0 to 1, that ``reading``
    is what was printed; ``alternatives`` are other readings, likeliest first, and ``language`` a BCP 47 tag.
    """

    span: Span
    raw: str
    reading: str
    confidence: float
    alternatives: tuple[str, ...]
    language: str
