"""Misread English comes back; everything else stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daris.model.seed import Seed
from daris.model.text import Mark, MarkKind, Pass, Text
from daris.scan.repair.wrong_script import recover

CASES = Path(__file__).parents[3] / "cases" / "scan" / "repair"
MADE = [tuple(row.split("\t")) for row in (CASES / "wrong-script-made.tsv").read_text("utf-8").splitlines()]
UNTOUCHED = tuple((CASES / "wrong-script-untouched.txt").read_text("utf-8").split("\n"))
ENGLISH = "сап һаүе а зіёпіГісапІ іпЯиепсе оп Іһеіг роіісу"
GROUPS = [
    "Іһе",
    "оГ",
    "роіісу",
    "с",
    "о",
    "т",
    "(іір",
    "8Іаіе",
    '"зоЙ',
    "мемлекет",
    "the",
    "1960",
    "-",
    "  ",
    "?!",
]


def text(*lines: str) -> Text:
    """Return a text of these lines."""
    return Text.of(Seed("seed", "", "utf-8", lines))


def recovered(*lines: str) -> Text:
    """Return a text of these lines after the rule."""
    before = text(*lines)
    return before.then(recover(before))


def marked(after: Text, kind: MarkKind) -> list[tuple[str, str]]:
    """Return the stretches marked so, with the values of their marks."""
    found = [mark for mark in after.marks if mark.kind is kind]
    return [(after.lines[mark.line - 1][mark.start : mark.end], mark.value) for mark in found]


@pytest.mark.parametrize(("misread", "printed"), MADE)
def test_misread_english_is_restored(misread: str, printed: str) -> None:
    """Letters, case, digits and signs of a misread line come back."""
    assert recovered(misread).lines == (printed,)


def test_genuine_text_stays() -> None:
    """Kazakh, Russian, English, formulas and numbers are left alone."""
    done = recover(text(*UNTOUCHED))
    assert (done.edits, done.marks) == ((), ())


def test_the_language_is_marked() -> None:
    """What was restored is marked as English, from its first to its last letter."""
    assert marked(recovered(f"мемлекет {ENGLISH}"), MarkKind.LANGUAGE)[0][1] == "en"


def test_the_middle_of_a_line_is_found() -> None:
    """A line that changes from Kazakh to misread English keeps its Kazakh part."""
    after = recovered("раі. Міне оның тұжырымдамасы осында.» («Іһе сІеГіпіІіоп езгаЫізһез Іһаі роіісу")
    assert after.lines[0].startswith("раі. Міне оның тұжырымдамасы осында.» (")
    assert "the definition establishes that policy" in after.lines[0]


def test_two_stretches_of_one_line_are_both_found() -> None:
    """Marks of a second stretch stand where its words are after the first was shortened."""
    kazakh = "мемлекеттің сыртқы саяси мақсаттарын жүзеге асыру"
    after = recovered(f"{ENGLISH} {kazakh} {ENGLISH}")
    english = "can have a significant influence on their policy"
    assert after.lines == (f"{english} {kazakh} {english}",)
    assert marked(after, MarkKind.LANGUAGE) == [(english, "en"), (english, "en")]


def test_a_name_is_spelt_and_unclear() -> None:
    """A name that no lexicon has is spelt letter by letter and marked, not replaced by a known word."""
    after = recovered("Іһе рһіІозорһег Вгагіптаухоп һаз а зіёпіГісапІ іпЯиепсе оп Іһеіг роіісу")
    assert after.lines[0].endswith("has a significant influence on their policy")
    unclear = [word for word, _ in marked(after, MarkKind.UNCLEAR)]
    assert any(word in after.lines[0].split()[2:4] for word in unclear)


def test_words_carry_a_probability_and_their_rivals() -> None:
    """Every changed word says how likely it is; a doubtful one names other readings."""
    done = recover(text("Іһе рһіІозорһег Вгагіптаухоп һаз а зіёпіГісапІ іпЯиепсе оп Іһеіг роіісу"))
    words = [edit for edit in done.edits if edit.new.strip()]
    assert all(0 <= edit.confidence <= 1 for edit in words)
    assert any(edit.alternatives for edit in words)


def test_a_cut_word_is_a_gap_and_is_not_completed() -> None:
    """Where the margin cut a word its fragment is kept, never completed, and the margin marked as a gap."""
    after = recovered(
        "чпапсіпё оГ Іһе роіісу оГ апоіһег соипігу",
        "опаі ог§апІ2аІіопз апсі соттипііу ігасііііопз",
        "тасу апсі геіаііопз апсі Іһе роіісу апсі ог§апіг",
    )
    assert after.lines[0] == "nancing of the policy of another country"
    assert after.lines[1] == "onal organizations and community traditions"
    assert after.lines[2] == "macy and relations and the policy and organiz"
    gaps = [(mark.line, mark.start) for mark in after.marks if mark.kind is MarkKind.GAP]
    assert gaps == [(1, 0), (2, 0), (3, 0), (3, len(after.lines[2]))]


def test_what_is_too_broken_is_flagged() -> None:
    """A line that looks like misread English but cannot be read is unclear, not changed, and flagged once."""
    line = "пнввіхпіх І71“(71Ш,“Өіі1,1|1й(ІЫЖІППЫ,ІРцЫІАІіППъ. тп-(піпд а"
    after = recovered(line)
    assert after.lines == (line,)
    assert marked(after, MarkKind.UNCLEAR) == [(line, "")]
    assert recover(after).marks == ()


def test_specks_at_the_end_are_removed() -> None:
    """Dirt behind the last word is no part of the text."""
    assert recovered(f"{ENGLISH} =").lines == ("can have a significant influence on their policy",)


def test_a_hyphen_holds_two_words_together() -> None:
    """No space slips in where a hyphen was printed."""
    after = recovered(f"Іопё-іегт роіісу апсі {ENGLISH}")
    assert after.lines == ("long-term policy and can have a significant influence on their policy",)


def test_the_dash_of_a_typewriter_is_a_dash() -> None:
    """Two hyphens between spaces are one dash, and no word."""
    policy = "can have a significant influence on their policy"
    assert recovered(f"{ENGLISH} -- {ENGLISH}").lines == (f"{policy} - {policy}",)


def test_a_doubtful_sign_is_marked() -> None:
    """A sentence does not go on behind a full stop: whatever was printed there, it is unclear."""
    after = recovered(f"{ENGLISH}. апсі Іһе роіісу оГ апоіһег соипігу")
    assert {word for word, _ in marked(after, MarkKind.UNCLEAR)} & {"policy,", "policy."}
    assert any(mark.value == "policy" for mark in after.marks)


def test_a_second_run_changes_nothing() -> None:
    """Restored text is Latin and is not restored again."""
    first = recovered(ENGLISH, "Бұл қарым-қатынас, байланыс.")
    again = recover(first)
    assert (again.edits, again.marks) == ((), ())


def test_a_word_and_its_signs_are_doubted_as_one() -> None:
    """On the real scan no two marks stand side by side, and none holds but the sign of a word."""
    scan = Path(__file__).parents[4] / "seeds" / "000_6186f278bdb17545.txt"
    before = text(*scan.read_text("utf-8").split("\n"))
    after = before.then(recover(before))
    marks = [mark for mark in after.marks if mark.kind is MarkKind.UNCLEAR]
    assert len(marks) > 50
    for mark in marks:
        line = after.lines[mark.line - 1]
        shown, around = line[mark.start : mark.end], line[: mark.start][-1:] + line[mark.end :][:1]
        assert not any(one.line == mark.line and one.start == mark.end for one in marks)
        assert any(map(str.isalnum, shown)) or not around.strip()
        assert shown not in mark.value.split("|")


def test_marked_stretches_are_left_alone() -> None:
    """What another rule has marked as foreign is none of this rule's business."""
    before = text(ENGLISH)
    marks = (Mark(1, 0, 0, MarkKind.GAP, "margin"), Mark(1, 0, len(ENGLISH), MarkKind.LANGUAGE, "ru"))
    assert recover(before.then(Pass("languages", marks=marks))) == Pass("wrong-script")


@pytest.mark.slow
def test_long_and_odd_lines_are_survived() -> None:
    """A line without spaces and one of many thousand words cost no more than their length."""
    after = recovered("ІһеоГ" * 2000, f"{ENGLISH} " * 30)
    assert after.lines[0] == "ІһеоГ" * 2000
    assert after.lines[1].count("significant influence") == 30


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.sampled_from(GROUPS), max_size=14).map(" ".join), max_size=4))
def test_laws(lines: list[str]) -> None:
    """Any lines: as many lines after as before, the same twice, and a second run changes nothing."""
    before = text(*lines)
    done = recover(before)
    assert done == recover(before)
    after = before.then(done)
    assert len(after.lines) == len(lines)
    assert recover(text(*after.lines)).edits == ()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_anything_is_survived(lines: list[str]) -> None:
    """No text, however odd, makes the rule fail."""
    before = text(*lines)
    assert len(before.then(recover(before)).lines) == len(lines)
