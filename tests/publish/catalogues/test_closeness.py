"""A repair of the source keeps a translation in use; a rewriting does not."""

from __future__ import annotations

import random
from typing import Final

import pytest

from daris.publish.catalogues.closeness import is_repair

TEXT: Final = (
    "Әуелі дипломатия сөзіне түсіндірме берсек, ол – мемлекеттің сыртқы саяси мақсатын жүзеге асыру."
)

REPAIRED = [
    ("Елші мемлекет атынан сөйлейдi.", "Елші мемлекет атынан сөйлейді."),
    ("Елші мемлекет атынан  сөйлейді", "Елші мемлекет атынан сөйлейді."),
    ('Ол "жұмсақ күш" дейді.', "Ол «жұмсақ күш» дейді."),
    ("дипло матия ұғымы", "дипломатия ұғымы"),
    ("құқыгы мен мудцесін қоргау", "құқығы мен мүддесін қорғау"),
    ("ДИПЛОМАТИЯ ҰҒЫМЫ", "Дипломатия ұғымы"),
    ("Елшi", "Елші"),
    ("{def}`дипломатия <diplomacy>` угымы", "{def}`дипломатия <diplomacy>` ұғымы"),
]
REWRITTEN = [
    ("Елші келеді.", "Елші келмейді."),
    ("Бұл дұрыс.", "Бұл дұрыс емес."),
    ("1960 жылы ашылды.", "1969 жылы ашылды."),
    ("Кеннан жазды.", "Моргентау жазды."),
    ("Soft power ұғымы", "Hard power ұғымы"),
    ("{def}`дипломатия <diplomacy>` ұғымы", "{def}`дипломатия <public-diplomacy>` ұғымы"),
    ("[сілтеме](one.md) бар", "[сілтеме](two.md) бар"),
    ("Дерек[^1] бар", "Дерек[^2] бар"),
    ("ол {gap}`margin` үлес", "ол үлес"),
    ("қолдайды, себебі пайдалы", "қарсы, себебі зиянды"),
    ("Дипломатия – елдің сыртқы саясаты.", "Дипломатия – елдің сыртқы саясаты, өнері."),
]


@pytest.mark.parametrize(("before", "after"), REPAIRED)
def test_what_a_scan_does_to_a_text_is_repaired(before: str, after: str) -> None:
    """Confused letters, spacing, punctuation, quotation marks and case leave the meaning alone."""
    assert is_repair(before, after)
    assert is_repair(after, before)


@pytest.mark.parametrize(("before", "after"), REWRITTEN)
def test_what_changes_a_fact_is_rewritten(before: str, after: str) -> None:
    """A negation, a figure, a name, a key, an address or another word asks for a new translation."""
    assert not is_repair(before, after)
    assert not is_repair(after, before)


def test_a_hundred_corrections_of_one_letter_are_repairs() -> None:
    """Any single letter of a text, replaced, lost or doubled, is within the distance."""
    chance = random.Random(5)  # noqa: S311  # no secret: the same corrections at every run
    places = [place for place, letter in enumerate(TEXT) if letter.isalpha()]
    for _ in range(100):
        place = chance.choice(places)
        new = chance.choice(("", TEXT[place] * 2, chance.choice("аәбвгғдежзийкқлмнңоөпрстуұүфхһшыі")))
        assert is_repair(TEXT[:place] + new + TEXT[place + 1 :], TEXT)


def test_a_repair_is_no_repair_of_another_text() -> None:
    """A distance of every letter is no small one, however long the text is."""
    assert not is_repair(TEXT, TEXT[::-1])
    assert not is_repair("", TEXT)
