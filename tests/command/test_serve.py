"""``daris serve``: what is saved is seen, without Sphinx being loaded again."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final
from urllib.error import URLError
from urllib.request import urlopen

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONF: Final = 'project = "Курс"\nlanguage = "kk"\nextensions = ["myst_parser", "daris"]\n'
PATIENCE: Final = 120


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Serve a course of one lecture and give its address."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "conf.py").write_text(CONF, "utf-8")
    (tmp_path / "docs" / "index.md").write_text("# Курс\n\nБірінші мәтін.\n", "utf-8")
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    words = (sys.executable, "-m", "daris", "serve", "--root", str(tmp_path), "--port", str(port))
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        yield f"http://127.0.0.1:{port}/kk/index.html"
        server.terminate()


def _wait_for(text: str, address: str) -> str:
    until, page = time.monotonic() + PATIENCE, ""
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310  # our own server
                page = answer.read().decode()
        except (URLError, ConnectionError):
            page = ""
        if text in page:
            return page
        time.sleep(0.05)
    pytest.fail(f"{text!r} never came")


@pytest.mark.slow
def test_what_is_saved_is_served(address: str, tmp_path: Path) -> None:
    """A changed chapter is built and shown; the published files themselves carry no script of the server."""
    assert "livereload.js" in _wait_for("Бірінші мәтін", address)
    chapter = tmp_path / "docs" / "index.md"
    for number in ("екінші", "үшінші"):
        chapter.write_text(f"# Курс\n\nЕнді {number} мәтін.\n", "utf-8")
        _wait_for(f"Енді {number} мәтін", address)
    assert "livereload.js" not in (tmp_path / "build" / "site" / "kk" / "index.html").read_text("utf-8")
