"""How far a word is taken as it stands depends on how many words of its text seem misread."""

from __future__ import annotations

from daris.model.seed import Seed
from daris.scan.repair import repair
from daris.scan.repair.confusions.channel import Page, unlearnt
from daris.scan.repair.confusions.judgement import judge


def as_read(word: str, misread: float) -> float:
    """Return the probability that a word was printed as read, on a page of which a share is misread."""
    page = Page(dict.fromkeys(word, 100), unknown=0.02, misread=misread)
    verdict = judge([word], unlearnt(0), page)[word]
    return next(chance for candidate, chance in verdict.readings if candidate.word == word)


def test_fewer_misread_words_give_more_trust() -> None:
    """The same unlisted word is likelier to be right the fewer words of the page are misread."""
    chances = [as_read("кул", share) for share in (0.0005, 0.005, 0.05)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] > chances[-1]


def test_trust_has_bounds() -> None:
    """Beyond a clean page and a bad one nothing more is told."""
    assert as_read("кул", 0.0) == as_read("кул", 0.0005)
    assert as_read("кул", 0.05) == as_read("кул", 0.9)


def repaired(*lines: str) -> tuple[str, ...]:
    """Repair lines as a seed of their own."""
    return repair(Seed("case", "", "utf-8", lines)).lines


CLEAN = (
    "Мемлекеттің сыртқы саясаты ел мүддесін қорғауға бағытталған.",
    "Әр адам заң алдында тең және өз пікірін еркін білдіруге құқылы.",
    "Балалар ойнап жүр, ал үлкендер әңгімелесіп отыр.",
)
MISREAD = tuple(line.translate(str.maketrans("ңқұөғ", "нкүег")) for line in CLEAN)


def test_the_rest_of_a_text_decides_about_a_word() -> None:
    """A word that may be another is kept among clean lines, and is that other among misread ones."""
    word = "Оның кул ұнады."
    assert repaired(*CLEAN * 10, word)[-1] == word
    assert repaired(*MISREAD * 4, word)[-1] == "Оның күл ұнады."
