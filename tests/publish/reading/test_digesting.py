"""A site has one digest, whatever is remembered of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from daris.publish.reading.digesting import digest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of two pages, a worker and a book."""
    site = tmp_path / "site"
    for name in ("kk/index.html", "en/index.html", "worker.js", "kk/course.pdf"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    return site


def _of(site: Path, memory: Path | None = None) -> str:
    return digest(site, memory, without={"worker.js"})


def test_what_is_remembered_changes_nothing(site: Path, tmp_path: Path) -> None:
    """The digest is that of the content, with a memory, without one, and where files are only newer."""
    memory = tmp_path / "memory.json"
    first = _of(site)
    assert [_of(site, memory), _of(site, memory)] == [first, first]
    os.utime(site / "kk/index.html", (1, 1))
    assert _of(site, memory) == first


def test_only_what_a_page_is_made_of_counts(site: Path, tmp_path: Path) -> None:
    """A changed or a renamed page is another site; a book and the worker itself are not."""
    memory = tmp_path / "memory.json"
    first = _of(site, memory)
    (site / "kk/course.pdf").write_text("another")
    (site / "worker.js").write_text("another")
    assert _of(site, memory) == first
    (site / "kk/index.html").write_text("kk/other.html")
    changed = _of(site, memory)
    (site / "en/index.html").rename(site / "en/other.html")
    assert len({first, changed, _of(site, memory)}) == 3


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"kk/index.html": 1}', '{"kk/index.html": [1, 2, 3]}'])
def test_a_damaged_memory_counts_as_none(site: Path, tmp_path: Path, damage: str) -> None:
    """A build that was stopped may leave anything there."""
    memory = tmp_path / "memory.json"
    memory.write_text(damage)
    assert _of(site, memory) == _of(site)
