"""A remark on a lecture block becomes a warning with its place, its fact and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import logging

if TYPE_CHECKING:
    from daris.model.finding import Remark

_logger = logging.getLogger(__name__)


def warn(remark: Remark, fact: str, hint: str, location: tuple[str, int]) -> None:
    """Log a warning that ``suppress_warnings = ["daris.<code>"]`` can name."""
    _logger.warning("%s; %s", fact, hint, type="daris", subtype=remark.code, location=location)
