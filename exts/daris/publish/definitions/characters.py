"""Any text becomes one that XML can hold."""

from __future__ import annotations

import re
from typing import Final

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Drop the characters that XML 1.0 forbids, such as the bell that a scan may ring."""
    return _FORBIDDEN.sub("", text)
