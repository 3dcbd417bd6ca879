"""Courses that several tests read, and a way to write one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from building import ROOT
from publish.book.binding import CONF, ROOTS, Book, build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def kitchen(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Build the course that holds every construct once."""
    return build(ROOTS / "kitchen", tmp_path_factory.mktemp("kitchen"))


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Book]:
    """Return a function that builds the course of this repository, each edition of it only once."""

    @cache
    def built(
        language: str,
        builder: str = "typst",
        **settings: Any,  # noqa: ANN401  # any setting of conf.py
    ) -> Book:
        target = tmp_path_factory.mktemp("edition") / builder
        return build(ROOT / "docs", target, builder, language=language, **settings)

    return built


@pytest.fixture
def course(tmp_path: Path) -> Callable[..., Book]:
    """Return a function that builds a course of one or more pages given as text."""
    source, target = tmp_path / "source", tmp_path / "book"
    source.mkdir()

    def written(
        index: str,
        *,
        conf: str = CONF,
        pages: dict[str, str] | None = None,
        **settings: Any,  # noqa: ANN401  # any setting of conf.py
    ) -> Book:
        for name, text in {"conf.py": conf, "index.md": index, **(pages or {})}.items():
            (source / name).write_text(text, encoding="utf-8")
        return build(source, target, **settings)

    return written
