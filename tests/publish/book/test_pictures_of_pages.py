"""The pages of the kitchen sink look as they did when somebody last looked at them.

After a change that is meant, look at the new pages and keep them:

    PYTHONPATH=tests python tests/publish/book/test_pictures_of_pages.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
import pytest
from PIL import Image

from publish.book.binding import ROOTS, build

KEPT: Final = Path(__file__).parent / "pages"
DAY: Final = "1790000000"
DOTS: Final = "50"
ALIKE: Final = 0.002
"""The share of a page that may be other ink: a line at most, and more than versions of poppler differ in."""


def drawn(folder: Path) -> list[Path]:
    """Set the kitchen sink and return its pages as pictures."""
    book = build(ROOTS / "kitchen", folder / "book")
    command = ["pdftoppm", "-r", DOTS, "-gray", "-png", str(book.pdf), str(folder / "page")]
    subprocess.run(command, check=True)
    return sorted(folder.glob("page-*.png"))


def difference(one: Path, other: Path) -> float:
    """Return the share of the page, in ink from 0 to 1, in which two pictures differ; 1 for other sizes."""
    left, right = (np.asarray(Image.open(path), dtype=float) / 255 for path in (one, other))
    return float(np.abs(left - right).mean()) if left.shape == right.shape else 1.0


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed: poppler-utils")
def test_the_pages_look_as_they_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every construct, drawn, is what was last looked at and kept."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    fresh, kept = drawn(tmp_path), sorted(KEPT.glob("*.png"))
    assert [page.name for page in fresh] == [page.name for page in kept]
    changed = {
        page.name: round(far, 4)
        for page, old in zip(fresh, kept, strict=True)
        if (far := difference(page, old)) > ALIKE
    }
    assert changed == {}


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = DAY
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir()
    with TemporaryDirectory() as place:
        for page in drawn(Path(place)):
            shutil.copy(page, KEPT)
            sys.stderr.write(f"{KEPT / page.name}\n")
