"""How the language of a text is written: the tags of BCP 47 that a browser understands."""

from __future__ import annotations

from typing import Final

TAG: Final = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""A regular expression for ``en``, ``kk-Latn``, ``pt-BR``."""

SOURCE: Final = "kk"
"""The language that chapters are written in."""

IN_LATIN: Final = "kk-Latn"
"""The same language in its Latin alphabet: an edition made by rule."""
