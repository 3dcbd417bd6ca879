"""What several tests stand on: the course built once as a reader gets it, and a browser."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import sync_playwright

from building import ROOT, Built, build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

CHROMIUM: Final = Path("/usr/bin/chromium")
QUIET: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build this repository's course, strictly, in a folder of its own."""
    root = tmp_path_factory.mktemp("course")
    for name in ("docs", "locale", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    return build(root, "--strict")


@pytest.fixture(scope="module")  # playwright keeps an event loop running while it is open
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium; where there is none, CI fails and other machines skip."""
    if not CHROMIUM.exists():
        message = f"{CHROMIUM} is not installed: apt-get install chromium"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
        yield browser
        browser.close()
