"""Every attack of ``tests/cases/safety/attacks.md``, on a page and in a translation, fails and is told of."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from lxml import html

from daris.publish.safety.addresses import is_safe
from small_course import SmallCourse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from small_course import Result

CASES = Path(__file__).parents[2] / "cases" / "safety" / "attacks.md"
SECRET = b"bytes that nobody may publish"
EXTENSIONS = ("myst_parser", "daris.publish.chapters", "daris.publish.safety")


class Attack(NamedTuple):
    """One section of the file: what it is called, the warning it must give, the payload."""

    title: str
    code: str
    text: str


def attacks() -> Iterator[Attack]:
    """Read the sections of the file."""
    for title, code, text in re.findall(
        r"(?ms)^## (.+?) · (\S+)\n(.*?)(?=^## |\Z)", CASES.read_text("utf-8")
    ):
        yield Attack(title, code, text.strip())


ATTACKS = tuple(attacks())
INLINE = tuple(attack for attack in ATTACKS if "\n" not in attack.text and attack.text[0] != "#")
"""Attacks of one paragraph, which is all that a translation can replace."""

BLOCKS = tuple(attack for attack in ATTACKS if attack not in INLINE)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """Write a page for each attack, an innocent one whose translation is the attack, and files to steal."""
    root = tmp_path_factory.mktemp("attacked")
    course = SmallCourse(root, EXTENSIONS, {"daris_seeds": ""})
    course.write("outside/secret.png", SECRET)
    course.write("outside/secret.txt", SECRET)
    course.write("docs/inside.png", b"a picture")
    course.write("docs/inside.txt", b"a text\n")
    course.write("docs/local.png", b"a picture")
    for link in ("link.png", "local.en.png", "local.kk.png"):
        (root / "docs" / link).symlink_to(root / "outside" / "secret.png")
    (root / "docs" / "loop").symlink_to(root / "docs" / "loop")
    (root / "docs" / "stolen.md").symlink_to(root / "outside" / "secret.txt")
    course.write("docs/index.md", "# Index\n\n```{toctree}\n:glob:\npage*\nmessage*\n```\n")
    for number, attack in enumerate(ATTACKS):
        course.write(f"docs/page{number}.md", f"# Page {number}\n\n{attack.text}\n")
        course.write(f"docs/message{number}.md", f"# Message {number}\n\nМәтін.\n")
        title = attack.text if attack in INLINE else f"Message {number}"
        course.translate("en", f"message{number}", {"Мәтін.": attack.text, f"Message {number}": title})
    return course


@pytest.fixture(scope="module")
def kazakh(course: SmallCourse) -> Result:
    """Build the Kazakh edition of the pages that attack."""
    return course.build(exclude_patterns=["message*"])


@pytest.fixture(scope="module")
def english(course: SmallCourse) -> Result:
    """Build the English edition, with the attacks from the catalogue."""
    return course.build(language="en", exclude_patterns=["page*"])


def faults(body: HtmlElement) -> Iterator[str]:
    """Name what could run or fetch something, anywhere below an element."""
    forbidden = (
        "script",
        "iframe",
        "object",
        "embed",
        "base",
        "form",
        "style",
        "link",
        "meta",
        "svg",
        "math",
    )
    for node in body.iter():
        if node.tag in forbidden:
            yield str(node.tag)
        for name, value in _attributes(node):
            if name.startswith("on") or name in {"style", "srcdoc", "action", "formaction", "ping"}:
                yield f"{node.tag!r} {name}"
            if name in {"href", "src", "xlink:href", "poster", "data"} and not is_safe(value):
                yield f"{node.tag!r} {name} {value}"


def _attributes(node: HtmlElement) -> Iterator[tuple[str, str]]:
    return ((name, node.get(name, "")) for name in map(str, node.keys()))


def is_kept(body: HtmlElement) -> bool:
    """Say whether a reader still sees the word."""
    return "KEPT" in body.text_content() or bool(body.xpath('.//img[@alt="KEPT"]'))


def codes(result: Result, name: str) -> set[str]:
    """Return our warnings of one document."""
    own = [line for line in result.warnings if f"/{name}.md:" in line]
    return set(re.findall(r"\[daris\.([\w-]+)\]", "\n".join(own)))


@pytest.mark.parametrize("number", range(len(ATTACKS)), ids=[attack.title for attack in ATTACKS])
def test_attack_on_a_page(kazakh: Result, number: int) -> None:
    """A page that attacks is published without what would run or fetch, with its words and a warning."""
    body = kazakh.page(f"page{number}")
    assert list(faults(body)) == []
    assert is_kept(body)
    if ATTACKS[number].code != "-":
        assert ATTACKS[number].code in codes(kazakh, f"page{number}")


@pytest.mark.parametrize("attack", INLINE, ids=[attack.title for attack in INLINE])
def test_attack_in_a_translation(english: Result, attack: Attack) -> None:
    """The same in a catalogue, as the translation of a title and of a paragraph."""
    number = ATTACKS.index(attack)
    body = english.page(f"message{number}")
    assert list(faults(body)) == []
    assert is_kept(body)
    if attack.code != "-":
        assert attack.code in codes(english, f"message{number}")


@pytest.mark.parametrize("attack", BLOCKS, ids=[attack.title for attack in BLOCKS])
def test_attack_of_blocks_in_a_translation(english: Result, attack: Attack) -> None:
    """A translation that is no paragraph brings nothing in either."""
    assert list(faults(english.page(f"message{ATTACKS.index(attack)}"))) == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_whole_pages(request: pytest.FixtureRequest, language: str) -> None:
    """Titles, contents and navigation around the text hold only the scripts and addresses of the theme."""
    result: Result = request.getfixturevalue({"kk": "kazakh", "en": "english"}[language])
    own = {_script(node) for name in ("index", "search") for node in result.whole(name).iter("script")}
    assert (result.out / "genindex.html").exists()
    for path in result.out.glob("*.html"):
        root = result.whole(path.stem)
        assert {_script(node) for node in root.iter("script")} - own <= {MATHJAX, MATHJAX_SETTINGS}
        assert all(is_safe(node.get("href")) for node in root.xpath("//*[@href]"))
        assert root.xpath("//@onerror | //@onload | //@onclick | //@onmouseover") == []
        assert root.xpath("//meta[@http-equiv] | //base") == []


MATHJAX = ("https://cdn.jsdelivr.net/npm/mathjax@4/tex-mml-chtml.js", None)
MATHJAX_SETTINGS = (
    None,
    (
        'window.MathJax = {"loader": {"load": ["ui/safe"]}, '
        '"options": {"processHtmlClass": "tex2jax_process|mathjax_process|math|output_area"}}'
    ),
)


def _script(node: HtmlElement) -> tuple[str | None, str | None]:
    return node.get("src"), node.text


@pytest.mark.parametrize("language", ["kk", "en"])
def test_nothing_from_outside(request: pytest.FixtureRequest, language: str) -> None:
    """No file that is published holds what lies outside of the course, whichever way a page asked for it."""
    result: Result = request.getfixturevalue({"kk": "kazakh", "en": "english"}[language])
    files = [path for path in result.out.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert SECRET not in path.read_bytes()
        assert b"root:x:0" not in path.read_bytes()


def test_files_of_the_course_are_published(kazakh: Result) -> None:
    """What is inside the course is not refused."""
    assert (kazakh.out / "_images" / "inside.png").read_bytes() == b"a picture"


def test_chapter_that_is_a_link(kazakh: Result) -> None:
    """A chapter that leads out of the course is not read, and the warning names it."""
    (warning,) = [line for line in kazakh.warned("unsafe-file") if "stolen.md" in line]
    assert "link out of the course" in warning
    assert not (kazakh.out / "stolen.html").exists()


@pytest.mark.slow
@pytest.mark.parametrize("builder", ["latex", "text", "epub"])
def test_other_outputs(course: SmallCourse, builder: str) -> None:
    """The other writers get the same cleaned pages: no file, no element and no command reaches them."""
    result = course.build(builder)
    written = {path: path.read_bytes() for path in result.out.rglob("*") if path.is_file()}
    assert not [path for path, data in written.items() if SECRET in data or b"root:x:0" in data]
    for path, data in written.items():
        if path.suffix == ".tex":
            assert b"\\href{javascript" not in data
            assert b"\\input{/etc" not in data
        if path.suffix == ".xhtml" and path.name.startswith(("page", "message")):
            body = html.parse(str(path)).getroot().body
            assert body is not None
            assert list(faults(body)) == []
