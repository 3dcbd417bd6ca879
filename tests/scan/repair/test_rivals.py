"""What a word may have been: found as cheaply as may be, and named wherever a word is doubted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from daris.lang.kazakh_channel import KINDS
from daris.model.seed import Seed
from daris.model.text import MarkKind
from daris.scan.repair import repair
from daris.scan.repair.confusions.arcs import arcs
from daris.scan.repair.confusions.beam import Run
from daris.scan.repair.confusions.channel import Page, unlearnt
from daris.scan.repair.confusions.judgement import rivals
from daris.scan.repair.confusions.trie import trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.confusions.arcs import Arcs
    from daris.scan.repair.confusions.beam import Found

READS = ("кукыктары", "созіне", "мағьшасы", "бір", "қажетболды", "ммтылысы", "е", "ьшьщ!", "САЯСАТ")
BUDGETS = tuple(20.0 + 3 * number for number in range(len(READS)))


def ways(allowed: Arcs) -> Sequence[Sequence[Found]]:
    """Look for what the words may have been."""
    return Run(trie(), allowed, READS, BUDGETS).found()


@pytest.mark.parametrize("kind", range(len(KINDS)), ids=KINDS)
def test_what_is_left_out_early_leads_nowhere(kind: int) -> None:
    """A search that does not know what a piece costs at least goes more ways and finds the same."""
    allowed = arcs(unlearnt(kind))
    blind = replace(
        allowed,
        least=np.zeros_like(allowed.least),
        least_of=np.append(np.zeros_like(allowed.least_of[:-1]), allowed.least_of[-1]),
    )
    found = ways(allowed)
    assert any(found)
    assert found == ways(blind)


def test_a_common_word_has_rivals_too() -> None:
    """A word that no look would doubt still has others near it; a strange one has those that it may be."""
    found = rivals(["мен", "созіне"], unlearnt(0), Page({}, 0.1))
    assert "мені" in found["мен"]
    assert "сөзіне" in found["созіне"]


BAD = (
    "жоғары мәртебелі ммтылысы деп жарияланғанына назар аудара",
    "Сенімш айтылған қателікген гөрі ашық қойьшан сүрақты",
    "алмасу өкпе наз туғызып ынтымакгастыққа деген саяси ерікті",
)


def test_a_doubt_names_other_words() -> None:
    """On a bad page each doubted word has others beside it, each once and none of them the word itself."""
    text = repair(Seed("case", "", "utf-8", BAD))
    doubts = [mark for mark in text.marks if mark.kind is MarkKind.UNCLEAR]
    assert len(doubts) > len(BAD)
    for doubt in doubts:
        others = doubt.value.split("|")
        assert all(others)
        assert len({*others, text.lines[doubt.line - 1][doubt.start : doubt.end]}) == len(others) + 1
