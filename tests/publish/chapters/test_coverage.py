"""Seeds and notes together say which lines are held, dropped and missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daris.model.finding import Place, Remark
from daris.model.seed import Seed
from daris.publish.chapters.coverage import Dropped, cover, coverage
from daris.publish.chapters.notes import parse_chapter

if TYPE_CHECKING:
    from daris.publish.chapters.coverage import Coverage

SEED = Seed("scan", "", "utf-8", ("one", "two", "", "four", "five", " ", "seven"))


def covered(*chapters: str, seed: Seed = SEED) -> Coverage:
    """Hold the texts of chapters of one seed against it."""
    texts = (f"---\nseed: scan\n---\n{text}" for text in chapters)
    return cover(
        (seed,), tuple(parse_chapter(text, f"{number}.md") for number, text in enumerate(texts)), Path("s")
    )


def test_every_line_is_somewhere() -> None:
    """Held lines, dropped lines and missing lines together are the lines that hold text."""
    result = covered("<!-- seed 1-3 -->\nwords\n", "<!-- seed dropped 5: page number -->\n")
    (seed,) = result.seeds
    assert (seed.seed, seed.held, seed.missing) == ("scan", (1, 2), (4, 7))
    assert seed.dropped == (Dropped(5, "page number", Place("1.md", 4)),)
    assert seed.share == pytest.approx(0.6)
    assert not result.complete


def test_complete() -> None:
    """A seed whose every line is accounted for gives no finding; held counts before dropped."""
    result = covered("<!-- seed 1-7 -->\nwords\n\n<!-- seed dropped 5: twice -->\n")
    assert result.complete
    assert result.findings == ()
    assert result.seeds[0].dropped == ()
    assert result.seeds[0].share == 1


@pytest.mark.parametrize(
    ("chapter", "line", "fact"),
    [
        ("<!-- seed 1, 4-7 -->\nwords\n", 2, "line 2 is in no chapter"),
        ("<!-- seed 1 -->\nwords\n", 2, "lines 2-7 are in no chapter"),
    ],
)
def test_missing_lines(chapter: str, line: int, fact: str) -> None:
    """Missing lines that only blank lines part are one finding at the first of them, with what to do."""
    (finding,) = covered(chapter).findings
    assert finding.remark is Remark.SEED_LINE_MISSING
    assert finding.place == Place(str(Path("s", "scan.txt")), line)
    assert finding.fact == fact
    assert f"<!-- seed {fact.split()[1]} -->" in finding.hint


def test_two_stretches_missing() -> None:
    """Missing lines that held lines part are two findings."""
    findings = covered("<!-- seed 2, 5 -->\nwords\n").findings
    assert [finding.place.line for finding in findings] == [1, 4, 7]


def test_unclaimed_seed() -> None:
    """A seed that no chapter claims is one finding that says how to draft it."""
    (finding,) = cover((SEED,), (), Path("s")).findings
    assert "daris draft" in finding.hint
    assert finding.place.line == 1


@pytest.mark.parametrize(
    ("note", "remark", "part"),
    [
        ("<!-- seed other 1 -->", Remark.NOTE_SEED_UNKNOWN, "no seed named `other`"),
        ("<!-- seed 5-9 -->", Remark.NOTE_LINES_UNKNOWN, "ends at line 7"),
        ("<!-- seed 3 -->", Remark.NOTE_LINES_UNKNOWN, "no text in line 3"),
        ("<!-- seed dropped 8: x -->", Remark.NOTE_LINES_UNKNOWN, "ends at line 7"),
    ],
)
def test_note_that_names_nothing(note: str, remark: Remark, part: str) -> None:
    """A note of an unknown seed, of lines past the end or of blank lines is a finding at the note."""
    findings = covered(f"<!-- seed 1-7 -->\nwords\n\n{note}\nwords\n").findings
    assert [(finding.remark, finding.place) for finding in findings] == [(remark, Place("0.md", 7))]
    assert part in findings[0].fact


def test_note_above_nothing_holds_nothing() -> None:
    """Lines named by a note without a block are missing."""
    (seed,) = covered("words\n\n<!-- seed 1-7 -->\n").seeds
    assert seed.held == ()


def test_folders(tmp_path: Path) -> None:
    """Coverage of folders reports unreadable seeds too, and does not call them unknown."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds" / "bad.txt").write_bytes(b"")
    (tmp_path / "seeds" / "good.txt").write_text("words\n", "utf-8")
    (tmp_path / "docs" / "a.md").write_text(
        "---\nseed: good\n---\n<!-- seed bad 1 -->\nx\n\n<!-- seed -->\n", "utf-8"
    )
    result = coverage(tmp_path / "seeds", tmp_path / "docs")
    assert [seed.seed for seed in result.seeds] == ["good"]
    remarks = [finding.remark for finding in result.findings]
    assert remarks == [Remark.SEED_EMPTY, Remark.NOTE_DAMAGED, Remark.SEED_LINE_MISSING]


def test_empty_seed_is_whole() -> None:
    """A share of nothing is not a division by nothing."""
    (seed,) = covered("words\n", seed=Seed("scan", "", "utf-8", ())).seeds
    assert seed.share == 0


@given(
    st.lists(st.sampled_from(["", "words"]), max_size=12),
    st.sets(st.integers(1, 14)),
    st.sets(st.integers(1, 14)),
)
def test_partition(lines: list[str], held: set[int], dropped: set[int]) -> None:
    """Whatever notes say, each line with text is in exactly one of the three, and no other line in any."""
    notes = "".join(f"<!-- seed {line} -->\nwords\n\n" for line in held)
    notes += "".join(f"<!-- seed dropped {line}: why -->\n" for line in dropped)
    seed = Seed("scan", "", "utf-8", tuple(lines))
    result = covered(notes, seed=seed)
    (found,) = result.seeds
    everywhere = [*found.held, *(line.line for line in found.dropped), *found.missing]
    assert sorted(everywhere) == list(seed.holding_text())
    assert result.complete is not bool(found.missing)
