"""Python looks for garbage seldom while a build runs.

Its collector goes through every object that lives each time the young ones have grown by a quarter, and a
course that is being read lives: millions of nodes.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

SELDOM: Final = (100_000, 50, 1000)
"""New objects before the youngest are looked through, and how often before the older are."""


def seldom() -> Callable[[], None]:
    """Collect seldom from now on, and return what restores the former habit."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*SELDOM)

    def restore() -> None:
        gc.set_threshold(*before)
        gc.unfreeze()

    return restore
