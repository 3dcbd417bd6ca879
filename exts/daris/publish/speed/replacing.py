"""A function inside Sphinx, MyST or Furo makes room for a quicker one, but only if it is the one we know."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sphinx.util import logging

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StandIn:
    """``owner.name`` is to be ``make(original)`` while a build runs.

    ``known`` is the digest of the source of the function that the stand-in was written for.
    """

    owner: ModuleType | type
    name: str
    known: str
    make: Callable[[Callable[..., Any]], Callable[..., Any]]

    def take(self) -> Callable[[], None]:
        """Stand in, and return what gives the place back; step aside, with a note, for a stranger."""
        original = getattr(self.owner, self.name, None)
        if original is None or digest(original) != self.known:
            place = f"{self.owner.__name__}.{self.name}"
            logger.info("%s is not the one that Daris makes faster; it runs as it is", place)
            return lambda: None
        setattr(self.owner, self.name, self.make(original))
        return lambda: setattr(self.owner, self.name, original)


def digest(function: Callable[..., Any]) -> str:
    """Return what changes with the source of a function."""
    try:
        return sha256(inspect.getsource(inspect.unwrap(function)).encode()).hexdigest()[:12]
    except (OSError, TypeError):
        return ""
