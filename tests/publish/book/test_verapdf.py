"""veraPDF, the reference validator, from its pinned PyPI packages: PDF/UA-1 and PDF/A-3a."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from publish.book.test_imprint import PAGE, WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from publish.book.binding import Book

VALIDATE = Path(__file__).parent / "validate.py"

pytestmark = pytest.mark.slow
PROFILES = pytest.mark.parametrize("profile", ["PDFUA-1", "PDFA-3A"])


@PROFILES
def test_the_kitchen_sink_passes(kitchen: Book, profile: str) -> None:
    """No rule of either standard fails."""
    _validate(kitchen.pdf, profile)


@PROFILES
@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_course_passes(language: str, profile: str, editions: Callable[..., Book]) -> None:
    """Both books of this repository pass, with their words divided and their text layer mended."""
    _validate(editions(language).pdf, profile)


@PROFILES
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_the_parallel_edition_passes(paper: str, profile: str, editions: Callable[..., Book]) -> None:
    """The course with both languages side by side passes on both sizes of paper."""
    book = editions("en", daris_side_by_side=True, daris_parallel=True, daris_paper=paper)
    _validate(book.pdf.with_name("public-diplomacy-parallel.pdf"), profile)


@PROFILES
def test_every_lecture_alone_passes(profile: str, editions: Callable[..., Book]) -> None:
    """So does each handout."""
    handouts = sorted((editions("kk").pdf.parent / "handouts").rglob("*.pdf"))
    assert len(handouts) == 3
    for handout in handouts:
        _validate(handout, profile)


@PROFILES
def test_an_imprint_passes(profile: str, course: Callable[..., Book]) -> None:
    """So does a book with every field of an imprint."""
    _validate(course(PAGE, daris_imprint=WHOLE).pdf, profile)


def _validate(pdf: Path, profile: str) -> None:
    command = [sys.executable, str(VALIDATE), profile, str(pdf)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout.splitlines()[-1])
    assert answer["failed"] == []
    assert answer["checks"] > 1000
