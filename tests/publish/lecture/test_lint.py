"""A chapter's outline becomes remarks on its teaching, each with its place, the fact and the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from daris.model.finding import Remark
from daris.publish.lecture.lint import lint, lint_chapter

WHOLE = Path(__file__).parents[2] / "cases" / "lecture" / "whole.md"
ENGLISH = "Public diplomacy is a tool for long-term action in the world."
RUSSIAN = "Публичная дипломатия для страны является инструментом и не только для неё."


def _found(text: str) -> list[tuple[Remark, int]]:
    return [(finding.remark, finding.place.line) for finding in lint_chapter(text, "a.md")]


def test_a_lecture_with_every_block_has_nothing_to_mend(tmp_path: Path) -> None:
    """The page that shows how a lecture is built passes but for its few words in fifty minutes."""
    (tmp_path / "_parts").mkdir()
    (tmp_path / "_parts" / "left.md").write_text(ENGLISH, "utf-8")
    (tmp_path / "a.md").write_text(WHOLE.read_text("utf-8").replace("minutes: 50", "minutes: 5"), "utf-8")
    assert lint(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "# Д\n\n:::{objectives}\n- Бір.\n- Екі.\n  - Ішкі.\n:::\n"
            "\n:::{review}\n1. Неге? {objective}`1`\n:::\n",
            [(Remark.OBJECTIVE_NOT_REVIEWED, 5)],
            id="an objective without a question",
        ),
        pytest.param(
            "---\nobjectives: [Бір, Екі]\n---\n# Д\n\n::::{exercise}\nНеге? {objective}`2`\n::::\n",
            [(Remark.OBJECTIVE_NOT_REVIEWED, 1)],
            id="an objective of the front matter",
        ),
        pytest.param("# Д\n\n:::{objectives}\n- Бір.\n:::\n", [], id="a draft without questions"),
        pytest.param(
            "# Д\n\n:::{quotation} Най\n:year: 2004\n:source:\n\nСөз.\n:::\n",
            [(Remark.QUOTATION_WITHOUT_SOURCE, 3)],
            id="a quotation without a source",
        ),
        pytest.param("# Д\n\n:::{quotation} Най\n:work: Еңбек\n\nСөз.\n:::\n", [], id="a work is a source"),
        pytest.param(
            f"# Д\n\n{ENGLISH}\n", [(Remark.PASSAGE_UNTAGGED, 3)], id="English that does not say so"
        ),
        pytest.param(
            f"# Д\n\n{RUSSIAN}\n", [(Remark.PASSAGE_UNTAGGED, 3)], id="Russian that does not say so"
        ),
        pytest.param(
            f"# Д\n\n:::{{note}}\n- {ENGLISH}\n:::\n", [(Remark.PASSAGE_UNTAGGED, 4)], id="in a box"
        ),
        pytest.param(f"# Д\n\n:::{{passage}} en\n{ENGLISH}\n:::\n", [], id="a tagged passage"),
        pytest.param(f"# Д\n\n{{lang-en}}`{ENGLISH}`\n", [], id="tagged words"),
        pytest.param(f"# Д\n\n```\n{ENGLISH}\n```\n\n`{ENGLISH}`\n", [], id="code"),
        pytest.param("# Д\n\nҚоғамдық дипломатия (public diplomacy) – құрал.\n", [], id="a term in brackets"),
        pytest.param("# Д\n\n## Б\n\n### В\n\n#### Г\n", [(Remark.HEADING_TOO_DEEP, 7)], id="a deep heading"),
        pytest.param(
            f"---\nminutes: 2\n---\n\n# Д\n\n{'сөз ' * 900}\n",
            [(Remark.MINUTES_IMPLAUSIBLE, 1)],
            id="too long",
        ),
        pytest.param(
            "---\nminutes: 50\n---\n\n# Д\n\nСөз.\n", [(Remark.MINUTES_IMPLAUSIBLE, 1)], id="too short"
        ),
        pytest.param("---\nminutes: елу\n---\n\n# Д\n\nСөз.\n", [], id="no number, of which the build warns"),
        pytest.param("---\n: [\n---\n\n# Д\n", [], id="front matter that others warn of"),
    ],
)
def test_a_remark_has_its_line(text: str, expected: list[tuple[Remark, int]]) -> None:
    """Each rule finds its fault at the line of the file, and leaves alone what only looks like it."""
    assert _found(text) == expected


def test_a_remark_says_what_to_do() -> None:
    """Fact and next step are plain words with what to write."""
    (finding,) = lint_chapter("# Д\n\n:::{quotation} Най\n\nСөз.\n:::\n", "a.md")
    assert str(finding).startswith("a.md:3: the quotation of Най has no source; add :work: or :source:")
    (finding,) = lint_chapter(f"# Д\n\n{RUSSIAN}\n", "a.md")
    assert "another language (ru)" in finding.fact
    assert ":::{passage} ru" in finding.hint


def test_blocks_inside_blocks_keep_their_lines() -> None:
    """A quotation in a note in a list is found at its own line."""
    text = "# Д\n\n- а\n\n  ::::{note}\n  :class: tip\n\n  :::{quotation} Най\n  Сөз.\n  :::\n  ::::\n"
    assert _found(text) == [(Remark.QUOTATION_WITHOUT_SOURCE, 8)]
