r"""A formula in LaTeX becomes Typst mathematics that can do nothing but be mathematics.

The translation is tylax's. It copies ``\text`` into markup, where words could act, so words are taken
out before and put back as string literals; what comes out is read sign by sign against what may stand there.
"""

from __future__ import annotations

import re
from typing import Final

import tylax

from daris.publish.book import markup

_WORDS: Final = re.compile(r"\\(?:text|textrm|textnormal|textit|textbf|mbox|textsf|texttt)\s*\{([^{}\\$]*)\}")
_PLACE: Final = re.compile("[\ue000-\uf8ff]")
_FIRST_PLACE: Final = 0xE000
_MOST_WORDS: Final = 0xF8FF - _FIRST_PLACE
_TAG: Final = re.compile(r"\\(?:tag|label)\*?\s*\{[^{}]*\}|\\(?:nonumber|notag)\b")
_STARRED: Final = re.compile(r"\\(begin|end)\{([a-z]+)\*\}")
_WHOLE: Final = re.compile(r"\A\$ (.*) \$\Z", re.DOTALL)

_TOKEN: Final = re.compile(
    r"""(?P<string>"(?:[^"\\]|\\.)*")
      | (?P<setting>\#(?:none|center|left|right)\b)
      | (?P<word>[A-Za-z]{2,}(?:\.[A-Za-z]+)*)
      | (?P<sign>\\[^A-Za-z"]|[^"\#\\$@/<>]|/(?![/*])|<(?!\w)|>)
    """,
    re.VERBOSE,
)
_FORBIDDEN_WORDS: Final = frozenset({"std", "sys", "eval", "read", "image", "plugin", "import", "include"})


def formula(latex: str) -> str | None:
    """Return the source between Typst's dollar signs, or None for LaTeX that cannot be translated."""
    if _PLACE.search(latex):
        return None
    words: list[str] = []

    def take(match: re.Match[str]) -> str:
        words.append(match[1])
        return "{" + chr(_FIRST_PLACE + len(words) - 1) + "}"

    plain = _WORDS.sub(take, _STARRED.sub(r"\\\1{\2}", _TAG.sub("", latex)))
    if len(words) > _MOST_WORDS:
        return None
    try:
        translated = _WHOLE.sub(r"\1", str(tylax.latex_to_typst(plain)).strip())
    except (RuntimeError, ValueError):
        return None
    if not is_plain(translated):
        return None
    return _PLACE.sub(lambda match: markup.string(words[ord(match[0]) - _FIRST_PLACE]), translated)


def is_plain(source: str) -> bool:
    """Say whether Typst mathematics holds only strings, signs and words: no code and no dollar sign."""
    position = 0
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None or token["word"] in _FORBIDDEN_WORDS or (token["word"] or "").startswith("std."):
            return False
        position = token.end()
    return bool(source)
