"""What the tests of this room stand on: one small course built in both editions."""

from __future__ import annotations

import gettext
import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from sphinx.cmd.build import build_main
from sphinx.locale import translators

from daris.publish.reading.start_page import write_start_page
from serving import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from building import Built

LOCALE: Final = Path(__file__).parents[3] / "locale"
CONF = f"""
project = "Дипломатия"
copyright = "2026, Дәріс"
language = "kk"
extensions = ["myst_parser", "daris.publish.catalogues", "daris.publish.reading"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
daris_locale = {str(LOCALE)!r}
daris_pdf_link = True
daris_handout_links = ["pdf", "epub"]
numfig = True
html_last_updated_fmt = ""


def setup(app):
    app.add_config_value("daris_pdf_name", "дәрістер", "html")
"""
INDEX = """# Дипломатия курсы

```{toctree}
:caption: Дәрістер

lectures/бірінші
екінші
```
"""
FIRST = """---
lecture: 1
---

# Бірінші дәріс

(kirispe)=
## Кіріспе

```{index} елші; міндеті
```

{filler}

(negizgi)=
## Негізгі бөлім

:::{{note}}
Ескерту мәтіні.
:::

:::{{figure}} сурет.png
:alt: Елшінің суреті
:name: surat

Елші
:::

:::{{table}} Жылдар
:name: jyldar

| Жыл | Саны |
|-----|------|
| 1960 | 1 |
:::

{{numref}}`surat` және {{numref}}`jyldar` қараңыз. Формула $a^2 + b$ және

$$
\\frac{{a}}{{b}}
$$ (teng)

$$
x = y
$$

{filler}
"""
FILLER = "\n\n".join("Елші мемлекет атынан сөйлейді, оның мүддесін қорғайды. " * 6 for _ in range(8))
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8ffff3f0005fe02fea735810000000049454e44ae426082"
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both editions strictly, with a start page and a book in one of them."""
    root = tmp_path_factory.mktemp("reading")
    lectures = root / "docs" / "lectures"
    lectures.mkdir(parents=True)
    (root / "docs" / "conf.py").write_text(CONF, "utf-8")
    (root / "docs" / "index.md").write_text(INDEX, "utf-8")
    (root / "docs" / "екінші.md").write_text("# Екінші дәріс\n\nҚысқа мәтін.\n", "utf-8")
    (lectures / "бірінші.md").write_text(
        FIRST.replace("{filler}", FILLER).replace("{{", "{").replace("}}", "}"), "utf-8"
    )
    (lectures / "сурет.png").write_bytes(PNG)
    for language in ("kk", "en"):
        assert build(root, language) == (0, "")
    (root / "site" / "kk" / "дәрістер.pdf").write_bytes(b"%PDF")
    write_start_page(root / "site", ["en", "kk"])
    return root / "site"


def build(root: Path, language: str, *words: str) -> tuple[int, str]:
    """Build one edition as a process of its own would: without catalogues of the last one in memory."""
    translators.clear()
    gettext._translations.clear()  # type: ignore[attr-defined]  # noqa: SLF001
    said = io.StringIO()
    places = ("-d", str(root / "doctrees" / language), str(root / "docs"), str(root / "site" / language))
    with redirect_stderr(said), redirect_stdout(io.StringIO()):
        code = build_main(
            ["-q", "--no-color", "-W", "-b", "html", "-D", f"language={language}", *words, *places]
        )
    return code, said.getvalue()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Serve the small course on loopback and return its address."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def course_address(course: Built) -> Iterator[str]:
    """Serve this repository's course on loopback and return its address."""
    assert course.code == 0, course.complained
    with serve(course.site) as address:
        yield address
