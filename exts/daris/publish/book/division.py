"""Words of a page come in; the same words go out with the places where a line of the book may end."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from docutils import nodes
from pyphen import LANGUAGES

from daris.lang.syllables import FEWEST, PATTERNS
from daris.model.hyphenation import SOFT_HYPHEN, with_soft_hyphens

OURS: Final = {"kk": PATTERNS, "en": Path(str(LANGUAGES["en_US"]))}
"""Languages divided here, as Typst has no patterns for Kazakh, and carries two letters over in English.

``daris.typ`` names them too: Typst must not divide them once more.
"""

CARRIED: Final = 3
"""Letters that a division carries over at least: two are allowed, but read badly at the head of a line."""

_LANGUAGE: Final = re.compile(r"language-([a-z]{2,3})(?:-|\Z)")
_UNDIVIDED: Final = (nodes.title, nodes.literal, nodes.FixedTextElement, nodes.subtitle, nodes.rubric)
_HYPHEN: Final = re.compile(r"(?<=\w)-(?=\w)")
_JOINED: Final = "-\u2060"


def divisible(words: str, node: nodes.Text, edition: str) -> str:
    """Return ``words`` with soft hyphens where their language needs ours; headings and code stay as they are.

    The last word of a block stays whole.
    No line ends at a hyphen that is spelled: else nobody could tell it from one that vanishes in copying.
    """
    around = tuple(_around(node))
    if any(isinstance(element, _UNDIVIDED) for element in around):
        return words
    language = next((spoken for element in around if (spoken := language_of(element))), edition)
    joined = _HYPHEN.sub(_JOINED, words)
    if language not in OURS:
        return joined
    divided = with_soft_hyphens(joined, OURS[language], FEWEST, CARRIED)
    return _whole_at_the_end(divided) if _ends_its_block(node) else divided


def language_of(node: nodes.Element) -> str:
    """Return the language that the class ``language-xx`` gives a node, or an empty string."""
    names: list[str] = node.get("classes", [])
    spoken = [found[1] for name in names if (found := _LANGUAGE.match(name))]
    return spoken[-1] if spoken and not isinstance(node, nodes.document) else ""


def _whole_at_the_end(words: str) -> str:
    """Return ``words`` with the last one whole: no paragraph ends in a line that holds half a word."""
    before, space, last = words.rpartition(" ")
    return before + space + last.replace(SOFT_HYPHEN, "")


def _ends_its_block(node: nodes.Node) -> bool:
    while node.parent is not None and node.parent.children[-1] is node:
        node = node.parent
        if not isinstance(node, (nodes.Inline, nodes.reference)):
            return True
    return False


def _around(node: nodes.Node) -> list[nodes.Element]:
    around = []
    while node.parent is not None:
        node = node.parent
        around.append(node)
    return around
