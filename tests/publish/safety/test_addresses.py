"""Addresses and paths are judged as browsers and file systems would understand them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daris.publish.safety.addresses import is_elsewhere, is_safe
from daris.publish.safety.inside import is_inside, is_under

if TYPE_CHECKING:
    from pathlib import Path

SAFE = [
    *("", "#part", "page.html", "page.html#a:b", "../page.html", "/page.html", "?q=a:b", "a/b:c.html"),
    *(
        "https://example.org/a?b=c:d",
        "HTTP://example.org",
        "mailto:a@example.org",
        "дәріс.html",
        "%3A",
        "a//b",
    ),
]
UNSAFE = [
    *("javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)"),
    *("java\nscript:alert(1)", "\x01javascript:alert(1)", "javascript&#58;alert(1)", "javascript&colon;x"),
    *("java&Tab;script:x", "&#106;avascript:x", "jаvascript:x", "java\u200bscript:x", "\u2028javascript:x"),
    *("vbscript:x", "data:text/html,x", "data:image/svg+xml,x", "file:///etc/passwd", "ftp://example.org"),
    *("blob:x", "about:blank", "view-source:x", "tel:1", "ms-word:x", "//example.org", r"\\example.org"),
    *(r"/\example.org", "\t//example.org", "/\t/example.org", "javascript&#58;//https:", "feed:javascript:x"),
]


@pytest.mark.parametrize("address", SAFE)
def test_safe(address: str) -> None:
    """An address of the web, of mail or of the course may be followed."""
    assert is_safe(address)


@pytest.mark.parametrize("address", UNSAFE)
def test_unsafe(address: str) -> None:
    """Any other scheme and any other host is refused, however it is spelled."""
    assert not is_safe(address)


@given(st.text(max_size=4), st.sampled_from("\t\n\r\x00 \u00ad\u200b"), st.integers(0, 10))
def test_hidden_characters(before: str, hidden: str, at: int) -> None:
    """No character that browsers skip, or that cannot be seen, makes a script address safe."""
    scheme = "javascript"
    assert not is_safe(f"{before}{scheme[:at]}{hidden}{scheme[at:]}:x") or set(before) & set("/?#")


def test_elsewhere() -> None:
    """A picture's address is elsewhere if it has a scheme or another host."""
    assert is_elsewhere("https://example.org/x.png")
    assert is_elsewhere("//example.org/x.png")
    assert not is_elsewhere("../x.png")


def test_paths(tmp_path: Path) -> None:
    """A path counts as that to which it leads; what is no file of the course is outside."""
    root = tmp_path / "docs"
    (root / "folder").mkdir(parents=True)
    (root / "file").write_text("x")
    (tmp_path / "outside").write_text("x")
    (root / "good-link").symlink_to(root / "file")
    (root / "bad-link").symlink_to(tmp_path / "outside")
    (root / "folder-link").symlink_to(tmp_path)
    (root / "loop").symlink_to(root / "loop")
    os.mkfifo(root / "pipe")
    assert is_inside(root / "file", root)
    assert is_inside(root / "good-link", root)
    assert is_inside(root / "missing", root)
    assert is_under(root / "folder", root)
    outside = [
        "bad-link",
        "folder-link/outside",
        "../outside",
        "loop",
        "pipe",
        "folder",
        "a\0b",
        "x" * 5000,
        "file/x",
    ]
    assert [name for name in outside if is_inside(root / name, root)] == []


def test_root_that_is_a_link(tmp_path: Path) -> None:
    """A course may itself be reached by a link."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "file").write_text("x")
    (tmp_path / "docs").symlink_to(tmp_path / "real")
    assert is_inside(tmp_path / "docs" / "file", tmp_path / "docs")
