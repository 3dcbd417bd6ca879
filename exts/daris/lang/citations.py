"""Citation marks as Kazakh course texts print them: ``[1]``, ``[1, 15 б.]``, ``[1; 305]``, ``[59,6]``."""

from __future__ import annotations

from typing import Final

CITATION: Final = r"\[\d{1,3}(?:[,;:]? ?[-–]? ?(?:\d{1,4}|б|бб|бет|с|p|pp)\.?){0,8}\]"
"""A regular expression for one mark; it needs a number first, so that ``[x]`` is none."""
