"""An address as written becomes a verdict: may a reader's browser follow it or not."""

from __future__ import annotations

import html
import re
from typing import Final

SCHEMES: Final = frozenset({"http", "https", "mailto"})
"""Everything else runs scripts, reads files or starts programs."""

_SKIPPED: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
"""What browsers skip before or inside a scheme (WHATWG URL: tabs, line ends), and what cannot be seen."""

_SCHEME: Final = re.compile(r"([^/?#]*?):")
_OTHER_HOST: Final = re.compile(r"[/\\]{2}")


def is_safe(address: str) -> bool:
    """Accept http, https, mailto and addresses in the course; what could be read as another is refused."""
    return all(_is_safe(_SKIPPED.sub("", form)) for form in (address, html.unescape(address)))


def _is_safe(address: str) -> bool:
    scheme = _SCHEME.match(address)
    if scheme:
        return scheme[1].lower() in SCHEMES
    return not _OTHER_HOST.match(address)


def is_elsewhere(address: str) -> bool:
    """Say whether an address leads out of the course, and not to a file in it."""
    return not is_safe(address) or _SCHEME.match(_SKIPPED.sub("", address)) is not None
