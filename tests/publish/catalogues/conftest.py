"""What the tests of this room stand on: a small Kazakh course, ways to write catalogues and to build."""

from __future__ import annotations

import gettext
import io
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING

import pytest
from sphinx.cmd.build import build_main
from sphinx.locale import translators

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Build = Callable[..., tuple[int, str]]
    Write = Callable[..., Path]

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
CONF = """
project = "Дипломатия"
copyright = "2026, Daris"
language = "kk"
extensions = ["myst_parser", "daris.publish.catalogues"]
html_theme = "basic"
daris_locale = "../locale"
"""
INDEX = """# Дипломатия

Дипломатия – елдің сыртқы саясаты.

Public diplomacy is a tool.

Елші `{name}` деп 50 % сұрады.

```{index} елші
```

```{toctree}
lectures/one
```
"""
ONE = """# 1. Кіріспе

Елші мемлекет атынан сөйлейді.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project folder with two chapters and no catalogue yet."""
    docs = tmp_path / "docs"
    (docs / "lectures").mkdir(parents=True)
    (docs / "conf.py").write_text(CONF, "utf-8")
    (docs / "index.md").write_text(INDEX, "utf-8")
    (docs / "lectures" / "one.md").write_text(ONE, "utf-8")
    return tmp_path


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a catalogue: a name, then pairs of source and translation."""

    def written(name: str, *pairs: tuple[str, str], language: str = "en") -> Path:
        path = tmp_path / "locale" / language / "LC_MESSAGES" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        entries = (f'msgid "{_quoted(source)}"\nmsgstr "{_quoted(target)}"\n' for source, target in pairs)
        path.write_text(HEADER + "\n".join(entries), "utf-8")
        return path

    return written


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


@pytest.fixture
def sphinx(root: Path) -> Build:
    """Return a function that builds one edition and returns the exit code and what Sphinx complained of."""

    def built(language: str, *words: str, builder: str = "html") -> tuple[int, str]:
        said = io.StringIO()
        # A build is a process of its own; within one, catalogues of the last build would be remembered.
        translators.clear()
        gettext._translations.clear()  # type: ignore[attr-defined]  # noqa: SLF001
        places = ("-d", str(root / "doctrees" / language), str(root / "docs"), str(root / "site" / language))
        with redirect_stderr(said), redirect_stdout(io.StringIO()):
            code = build_main(
                ["-q", "--no-color", "-b", builder, "-D", f"language={language}", *words, *places]
            )
        return code, said.getvalue()

    return built
