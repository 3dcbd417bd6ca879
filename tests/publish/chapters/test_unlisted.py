"""No gap and no unclear reading escapes the page of sources unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daris.model.finding import Remark
from daris.publish.chapters.notes import parse_chapter
from daris.publish.chapters.unlisted import unlisted, unlisted_in

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "---\nseed: scan\n---\n\n# Нота\n\n"

HELD = (
    "<!-- seed 1 -->\nСөз {gap}`margin` {unclear}`жәй`.",
    "<!-- seed 1 -->\nБір жол.\nЕкінші {gap}`margin` жол.",
    "<!-- seed 1-3 -->\n- бір\n\n- {unclear}`екі`",
    "<!-- seed 1 -->\n:::{quotation} Елші\n\nСөз {gap}`margin`.\n\nСөз {gap}`margin`.\n:::",
    ":::{definitions}\nНота | note\n\n<!-- seed 1 -->\n: ресми {gap}`margin` құжат\n:::",
    "Сөз {supplied}`менің` {corr}`сөз|соз`.",
    "```\n{gap}`margin`\n```",
)


@pytest.mark.parametrize("body", HELD)
def test_what_a_note_holds_is_listed(body: str) -> None:
    """Paragraphs, lists and directives to their end; what an editor restored asks nobody anything."""
    assert list(unlisted_in(parse_chapter(HEAD + body, "a.md"))) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Сөз {gap}`margin`.", 7),
        ("<!-- seed 1 -->\nСөз.\n\nЕкінші {unclear}`жәй` сөз.", 10),
        ("<!-- seed dropped 1: page number -->\n\nСөз {gap}`margin`.", 9),
        (":::{passage} en\nA {gap}`margin` word.\n:::", 8),
    ],
)
def test_what_no_note_holds_is_a_finding_at_its_line(body: str, line: int) -> None:
    """A block without a note, behind one, or below a note of dropped lines."""
    [finding] = unlisted_in(parse_chapter(HEAD + body, "a.md"))
    assert (finding.remark, str(finding.place)) == (Remark.READING_UNLISTED, f"a.md:{line}")
    assert "above the block" in finding.hint


def test_a_page_that_claims_no_seed_may_show_the_signs(tmp_path: Path) -> None:
    """An explanation of the signs is no reading of a scan; a chapter beside it is looked at."""
    (tmp_path / "about.md").write_text("# Белгілер\n\nСөз {gap}`margin`.\n", "utf-8")
    (tmp_path / "nota.md").write_text(HEAD + "Сөз {gap}`margin`.\n", "utf-8")
    assert [finding.place.file for finding in unlisted(tmp_path)] == [str(tmp_path / "nota.md")]
