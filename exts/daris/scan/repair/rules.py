"""The list of rules, in the order in which they are applied: this order is the algorithm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from daris.model.text import Pass, Text
from daris.scan.repair.characters import characters
from daris.scan.repair.confusions import confusions
from daris.scan.repair.dashes import dashes
from daris.scan.repair.english import english
from daris.scan.repair.look_alikes import look_alikes
from daris.scan.repair.margins import margins
from daris.scan.repair.old_fonts import old_fonts
from daris.scan.repair.quotation_marks import quotation_marks
from daris.scan.repair.russian import russian
from daris.scan.repair.spaces import spaces
from daris.scan.repair.wrong_script import recover

Rule = tuple[str, Callable[[Text], Pass]]
"""A rule's name, as its passes carry it, and the rule."""

RULES: Final[tuple[Rule, ...]] = (
    ("characters", characters),  # first: every later rule may trust that a character is a letter or a sign
    ("english", english),  # before all that changes words: foreign words are left alone
    ("wrong-script", recover),  # before the Kazakh rules: what looks like misread Kazakh may be English
    ("russian", russian),
    ("old-fonts", old_fonts),
    ("look-alikes", look_alikes),
    ("margins", margins),  # before the words: half a word must not be corrected into a whole one
    ("confusions", confusions),
    ("quotation-marks", quotation_marks),
    ("dashes", dashes),
    ("spaces", spaces),  # last: it cleans up around what the others put in
)
