"""veraPDF, the reference validator, from its pinned PyPI packages: PDF/UA-1 and PDF/A-3a."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from building import ROOT
from publish.book.binding import build

if TYPE_CHECKING:
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
def test_the_course_passes(language: str, profile: str, tmp_path: Path) -> None:
    """Both books of this repository pass, with their words divided and their text layer mended."""
    _validate(build(ROOT / "docs", tmp_path, language=language).pdf, profile)


def _validate(pdf: Path, profile: str) -> None:
    command = [sys.executable, str(VALIDATE), profile, str(pdf)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout.splitlines()[-1])
    assert answer["failed"] == []
    assert answer["checks"] > 1000
