"""Translations a lecturer can read, and what is said of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daris.publish.catalogues.checking import check_catalogue, check_locale
from daris.publish.catalogues.entries import Entry
from daris.publish.catalogues.wording import chapter_wrongs, interface_wrongs

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = Path(__file__).parents[2] / "cases" / "catalogues" / "wording.txt"


def _cases() -> list[tuple[str, str, str, str]]:
    cases = []
    for block in CASES.read_text("utf-8").split("== ")[1:]:
        title, source, target, finding = block.strip("\n").split("\n")[:4]
        fields = (line.partition(": ")[2] for line in (source, target, finding))
        unescaped = [field.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\") for field in fields]
        cases.append((title, unescaped[0], unescaped[1], unescaped[2]))
    return cases


@pytest.mark.parametrize(("title", "source", "target", "finding"), _cases(), ids=lambda value: value[:40])
def test_cases(title: str, source: str, target: str, finding: str) -> None:
    """Every case of the file gives exactly the findings it names, and no other."""
    entry = Entry(line=3, msgid=source, strings=(target,))
    found = [remark.code for remark, _, _ in chapter_wrongs(entry)]
    assert " ".join(dict.fromkeys(found)) == ("" if finding == "none" else finding), title


@pytest.mark.parametrize(
    ("source", "target", "sound"),
    [
        ("Fig. %s", "%s-сурет", True),
        ("Fig. %s", "сурет", False),
        ("Last updated on %(last_updated)s", "Күні: %(last_updated)s", True),
        ("Last updated on %(last_updated)s", "Күні: %(last)s", False),
        ("%b %d, %Y", "%Y ж. %-d %B", True),
        ('<a href="%(path)s">Copyright</a>', '<a href="%(path)s">Құқық</a>', True),
        ("Copyright", "<a onclick=alert(1)>Құқық</a>", False),
        ("1. Next", "1. Келесі", True),
    ],
)
def test_the_interface_keeps_its_placeholders_and_tags(source: str, target: str, *, sound: bool) -> None:
    """The site's words are no Markdown: placeholders and tags count, lists do not."""
    assert (not list(interface_wrongs(Entry(line=3, msgid=source, strings=(target,))))) is sound


def test_a_number_may_be_named_in_every_plural_form() -> None:
    """A translation may use the placeholder of the plural where the singular has none."""
    entry = Entry(3, "one page", ("${n} бет", "${n} бет"), plural="${n} pages")
    assert not list(interface_wrongs(entry))


def test_what_no_page_shows_is_not_judged(write: Callable[..., Path]) -> None:
    """Fuzzy and obsolete entries may hold anything: no build uses them."""
    path = write("index.po")
    text = path.read_text("utf-8") + '#, fuzzy\nmsgid "а"\nmsgstr "<b>"\n\n#~ msgid "б"\n#~ msgstr "# x"\n'
    path.write_text(text, "utf-8")
    assert [finding.remark.code for finding in check_catalogue(path)] == ["catalogue-outdated"]


def test_the_interface_catalogue_of_this_repository_is_sound() -> None:
    """All that the repository ships passes its own checks."""
    locale = Path(__file__).parents[3] / "locale"
    assert check_locale(locale) == ()
    assert (locale / "kk" / "LC_MESSAGES" / "sphinx.po").is_file()
