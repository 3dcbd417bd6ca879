"""What several tests stand on: the course of this repository, built once as a reader gets it."""

from __future__ import annotations

import shutil

import pytest

from building import ROOT, Built, build


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build this repository's course, strictly, in a folder of its own."""
    root = tmp_path_factory.mktemp("course")
    for name in ("docs", "locale", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    return build(root, "--strict")
