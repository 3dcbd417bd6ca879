"""The second way to a PDF: what Sphinx's builder ``latex`` writes, and what XeLaTeX makes of it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from building import ROOT
from publish.book.binding import PICTURE, build

if TYPE_CHECKING:
    from pathlib import Path

CONF = f"""
project = "Дипломатия"
author = "Айгүл Сәтбаева"
extensions = ["myst_parser", "daris"]
myst_enable_extensions = ["colon_fence"]
daris_locale = {str(ROOT / "locale")!r}
daris_seeds = ""
daris_pdf_name = "course"
"""
INDEX = "# Курс\n\n```{toctree}\none\n```\n"
ONE = """# Елші

Ә ғ қ ң ө ұ ү һ і.

```{index} өкіл
```

:::{figure} p.png
:alt: Карта

Елшіліктер картасы
:::

:::{table} Түрлері
| Түрі |
|------|
| Ресми |
:::

:::{note}
Мәтін.
:::
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fedccc59e70000000049454e44ae426082"
)


def written(root: Path) -> Path:
    """Write the course and return its folder."""
    source = root / "source"
    source.mkdir()
    for name, text in {"conf.py": CONF, "index.md": INDEX, "one.md": ONE, "p.svg": PICTURE}.items():
        (source / name).write_text(text, encoding="utf-8")
    (source / "p.png").write_bytes(PIXEL)
    return source


def test_the_source_is_for_xelatex(tmp_path: Path) -> None:
    """Unasked, Sphinx writes for the engine that has Kazakh letters, under the name of the course."""
    made = build(written(tmp_path), tmp_path / "tex", builder="latex", language="kk")
    assert (made.code, made.said) == (0, "")
    assert "xelatex" in (tmp_path / "tex/latexmkrc").read_text("utf-8")
    assert (tmp_path / "tex/course.tex").is_file()


def test_the_source_names_everything_in_kazakh(tmp_path: Path) -> None:
    """Without TeX too: what the classes of Sphinx would name in English is named again before the text."""
    build(written(tmp_path), tmp_path / "tex", builder="latex", language="kk")
    source = (tmp_path / "tex/course.tex").read_text("utf-8")
    words = (tmp_path / "tex/sphinxmessages.sty").read_text("utf-8")
    before, _, text = source.partition("\\begin{document}")
    assert "\\setmainlanguage{kazakh}" in before
    for name, label in (("contents", "Мазмұны"), ("index", "Алфавиттік көрсеткіш")):
        assert f"\\renewcommand{{\\{name}name}}{{{label}}}" in before
    assert before.count("\\thechapter-тарау") == 2
    for kind, label in (("figure", "сурет"), ("table", "кесте")):
        assert f"\\def\\fnum@{kind}{{\\{kind}name\\the{kind}{{}}\\sphinxhyphen{{}}{label}}}" in words
        assert f"\\addto\\captionskazakh{{\\renewcommand{{\\{kind}name}}{{}}}}" in words
    for written_out in (
        "\\chapter{Елші}",
        "Ә ғ қ ң ө ұ ү һ і.",
        "{note}{Ескертпе:}",
        "\\caption{Елшіліктер картасы}",
    ):
        assert written_out in text


def test_a_course_keeps_its_own_settings(tmp_path: Path) -> None:
    """What conf.py sets stays."""
    build(written(tmp_path), tmp_path / "tex", builder="latex", latex_engine="lualatex")
    assert "lualatex" in (tmp_path / "tex/latexmkrc").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.skipif(
    not all(map(shutil.which, ("xelatex", "latexmk", "make"))),
    reason="XeLaTeX is not installed (Debian: latexmk texlive-xetex texlive-latex-extra)",
)
def test_xelatex_sets_it_with_kazakh_captions(tmp_path: Path) -> None:
    """Without an error: all that the engine names itself is named in Kazakh, and no letter is lost."""
    build(written(tmp_path), tmp_path / "tex", builder="latex", language="kk")
    command = ["make", "LATEXMKOPTS=-interaction=nonstopmode -silent"]
    done = subprocess.run(command, cwd=tmp_path / "tex", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]
    assert "Missing character" not in (tmp_path / "tex/course.log").read_text("utf-8", "replace")
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "tex/course.pdf").pages)
    words = " ".join(text.split())
    for label in ("Мазмұны", "1-тарау", "1-сурет", "1-кесте", "Ескертпе", "Алфавиттік көрсеткіш"):
        assert label in words
    for letter in "әғқңөұүһі":
        assert letter in words
    assert "\ufffd" not in words
    for english in ("Contents", "Chapter", "Figure", "Table", "Note", "Index"):
        assert english not in words
