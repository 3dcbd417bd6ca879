"""A changed seed or a better draft reaches edited chapters, and nothing that people wrote is lost."""

from __future__ import annotations

import re
import shutil
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daris.model.finding import Remark
from daris.model.seed import Seed
from daris.publish.chapters.coverage import coverage
from daris.publish.chapters.drafting import draft_into
from daris.publish.chapters.notes import read_chapters
from daris.publish.chapters.updating import merging, update_seed
from daris.publish.chapters.updating.keeping import FOLDER
from daris.publish.chapters.updating.merging import merge
from daris.scan.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from daris.publish.chapters.updating import Updated

LINES = (
    "Дипломатия туралы дәріс",
    "",
    "Елші мемлекет атынан сөйлейді және келіссөз жүргізеді.",
    "Ол шетелде ресми өкіл болып қызмет етеді.",
    "",
    "Қазақстан көп елмен тату көрші болып отыр.",
    "",
    "Сауда мен мәдениет елдер арасын жақындатады.",
)


class Course:
    """One seed, drafted, in a folder of its own."""

    def __init__(self, root: Path, lines: tuple[str, ...] = LINES) -> None:
        """Draft it."""
        self.docs, self.path = root / "docs", root / "seeds" / "scan.txt"
        self.path.parent.mkdir(parents=True)
        self.docs.mkdir()
        self.scan(*lines)
        draft_into(self.seed, self.docs)
        (self.chapter,) = (self.docs / "lectures").iterdir()

    @property
    def seed(self) -> Seed:
        """Read the seed as it is now."""
        seed = read(self.path)
        assert isinstance(seed, Seed)
        return seed

    @property
    def text(self) -> str:
        """Return the chapter as it is now."""
        return self.chapter.read_bytes().decode()

    def scan(self, *lines: str) -> None:
        """Put another text into the seed."""
        self.path.write_text("\n".join(lines) + "\n", "utf-8")

    def rescan(self, before: str, after: str) -> None:
        """Change words of the seed."""
        text = self.path.read_text("utf-8")
        assert before in text
        self.path.write_text(text.replace(before, after), "utf-8")

    def edit(self, before: str, after: str) -> None:
        """Change words of the chapter, as a lecturer would."""
        assert before in self.text
        self.chapter.write_bytes(self.text.replace(before, after).encode())

    def update(self) -> Updated:
        """Run it."""
        return update_seed(self.seed, self.docs)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Draft the lines above."""
    return Course(tmp_path)


def test_nothing_changed(course: Course) -> None:
    """Neither an unchanged seed nor an edit of people makes the command write anything."""
    course.edit("тату көрші", "жақын дос")
    before = {path: path.read_bytes() for path in course.docs.rglob("*") if path.is_file()}
    updated = course.update()
    assert (updated.written, updated.findings, updated.first) == ((), (), False)
    assert {path: path.read_bytes() for path in course.docs.rglob("*") if path.is_file()} == before


def test_an_untouched_block_takes_the_new_text(course: Course) -> None:
    """Where nobody edited, the new draft stands; the rest of the file keeps its bytes."""
    before = course.text
    course.rescan("тату көрші", "сенімді серіктес")
    assert course.update().findings == ()
    assert course.text == before.replace("тату көрші", "сенімді серіктес")


def test_edits_in_other_words_of_a_paragraph_stay(course: Course) -> None:
    """A word of the seed and another word of the lecturer change in one sentence: both are there."""
    course.edit("келіссөз жүргізеді", "{unclear}`келіссөз` бастайды")
    course.rescan("мемлекет атынан", "үкімет атынан")
    assert course.update().findings == ()
    assert "Елші үкімет атынан сөйлейді және {unclear}`келіссөз` бастайды." in course.text


def test_the_same_word_changed_twice_waits_in_a_comment(course: Course) -> None:
    """The lecturer's word stays; the new draft waits in a comment above, a finding with its place."""
    course.edit("тату көрші", "жақын дос")
    course.rescan("тату көрші", "сенімді серіктес")
    (finding,) = course.update().findings
    assert finding.remark is Remark.DRAFT_WAITING
    assert "жақын дос болып отыр." in course.text
    comment = course.text.partition("<!-- new draft")[2].partition("-->")[0]
    assert "сенімді серіктес" in comment
    assert course.text.split("\n")[finding.place.line - 1].startswith("<!-- new draft of seed lines 6:")
    (waiting,) = (f for c in read_chapters(course.docs) for f in c.findings)
    assert waiting.place == finding.place
    assert course.update().written == ()


def test_a_resolved_conflict_is_over(course: Course) -> None:
    """When the comment is deleted, nothing brings it back."""
    course.edit("тату көрші", "жақын дос")
    course.rescan("тату көрші", "сенімді серіктес")
    course.update()
    course.chapter.write_text(re.sub(r"<!-- new draft.*?-->\n", "", course.text, flags=re.DOTALL), "utf-8")
    assert course.update().written == ()


def test_a_block_that_was_cut_up_takes_the_change_where_its_words_are(course: Course) -> None:
    """People made two blocks of one paragraph; each sentence is mended in its block."""
    course.edit("\nОл шетелде", "\n\n## Міндеті\n\n<!-- seed 4 -->\nОл шетелде")
    course.rescan("шетелде", "алыс елде")
    course.rescan("мемлекет атынан", "үкімет атынан")
    assert course.update().findings == ()
    assert "Елші үкімет атынан сөйлейді және келіссөз жүргізеді.\n\n## Міндеті\n" in course.text
    assert "<!-- seed 4 -->\nОл алыс елде ресми" in course.text


def test_new_lines_become_a_block_in_their_place(course: Course) -> None:
    """Lines put into the seed stand behind what was before them; every note has the new numbers."""
    course.scan(*LINES[:5], "Консул азаматтардың құқын қорғайды.", "", *LINES[5:])
    assert course.update().findings == ()
    body = course.text
    assert (
        body.index("қызмет етеді.")
        < body.index("<!-- seed 6 -->\nКонсул")
        < body.index("<!-- seed 8 -->\nҚазақстан")
    )
    assert coverage(course.path.parent, course.docs).complete


def test_lines_that_vanish_leave_their_text(course: Course) -> None:
    """What a lecturer has of lines that the seed lost stays, below a comment that says so."""
    course.scan(*LINES[:5], *LINES[7:])
    (finding,) = course.update().findings
    assert finding.remark is Remark.DRAFT_WAITING
    assert "no longer has these lines" in course.text
    assert "Қазақстан көп елмен" in course.text
    assert "<!-- seed 6 -->\nСауда" in course.text


def test_a_moved_block_is_found_by_its_note(tmp_path: Path) -> None:
    """A block in another file of the course is updated there."""
    course = Course(tmp_path)
    block = "<!-- seed 8 -->\nСауда мен мәдениет елдер арасын жақындатады.\n"
    course.edit(block, "")
    other = course.docs / "other.md"
    other.write_text(f"---\nseed: scan\n---\n# Басқа\n\n:::{{note}}\n{block}:::\n", "utf-8")
    course.rescan("Сауда мен", "Ғылым мен")
    assert course.update().written == (other,)
    assert ":::{note}\n<!-- seed 8 -->\nҒылым мен мәдениет" in other.read_text("utf-8")


def test_a_dropped_line_stays_dropped(course: Course) -> None:
    """What people left out for a reason does not come back."""
    course.edit(
        "<!-- seed 8 -->\nСауда мен мәдениет елдер арасын жақындатады.", "<!-- seed dropped 8: қайталау -->"
    )
    course.rescan("Сауда мен", "Ғылым мен")
    before = course.text
    assert course.update().written == ()
    assert course.text == before


@pytest.mark.parametrize("damage", ["\n<!-- seed x-y -->\nсөз\n", "\n<!-- seed 6\n", "\udcff"])
def test_a_damaged_chapter_stays_byte_for_byte(course: Course, damage: str) -> None:
    """It is named, nothing is written, and once it is mended the update is done."""
    whole = course.chapter.read_bytes()
    course.chapter.write_bytes(whole + damage.encode("utf-8", "surrogateescape"))
    course.rescan("тату көрші", "сенімді серіктес")
    before = {path: path.read_bytes() for path in course.docs.rglob("*") if path.is_file()}
    assert course.update().findings[-1].remark is Remark.UPDATE_SKIPPED
    assert {path: path.read_bytes() for path in course.docs.rglob("*") if path.is_file()} == before
    course.chapter.write_bytes(whole)
    assert course.update().written == (course.chapter,)
    assert "сенімді серіктес" in course.text


def test_a_course_without_a_base_gets_one(course: Course) -> None:
    """The first run of an older course changes no chapter; the second knows what to compare with."""
    for path in (course.docs / FOLDER).iterdir():
        path.unlink()
    before = course.text
    assert course.update().first
    assert course.text == before
    course.rescan("тату көрші", "сенімді серіктес")
    assert course.update().written == (course.chapter,)


def test_line_ends_and_byte_order_mark_stay(course: Course) -> None:
    """A file of a Windows editor is still one afterwards."""
    course.chapter.write_bytes(b"\xef\xbb\xbf" + course.text.replace("\n", "\r\n").encode())
    course.rescan("тату көрші", "сенімді серіктес")
    course.update()
    content = course.chapter.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf---\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert "сенімді серіктес" in content.decode()


def test_a_dry_run_writes_nothing(course: Course) -> None:
    """It names what would change."""
    course.rescan("тату көрші", "сенімді серіктес")
    before = course.text
    assert update_seed(course.seed, course.docs, dry=True).written == (course.chapter,)
    assert course.text == before
    assert course.update().written == (course.chapter,)


WORDS = st.sampled_from(["елші", "сөз", "тіл", "мемлекет", "сауда", "дос", "көрші", "ғылым"])
SENTENCES = st.lists(WORDS, min_size=2, max_size=7).map(lambda words: " ".join(words).capitalize() + ".")
SCANS = st.lists(st.one_of(SENTENCES, st.just("")), min_size=3, max_size=9).filter(any)


def edited(text: str, draw: Callable[[st.SearchStrategy[int]], int]) -> Iterator[str]:
    """Let a lecturer put marked words into random places, and take some away."""
    head, sign, body = text.partition("\n---\n")
    yield head + sign
    for number, part in enumerate(re.split(r"(\s+|<!--.*?-->)", body)):
        choice = draw(st.integers(0, 9)) if part.strip() and not part.startswith("<!--") else 9
        if choice == 0 and part.isalpha():
            continue
        yield part
        if choice == 1:
            yield f" mine{number}x"
        elif choice == 2:
            yield f"\n\nmine{number}x.\n"


@pytest.mark.slow
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data(), before=SCANS, after=SCANS, kept=st.integers(0, 9))
def test_no_edit_ever_disappears(
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
    before: list[str],
    after: list[str],
    kept: int,
) -> None:
    """Whatever changes on both sides, every word people put in is in their text, in order; twice is once."""
    course = Course(tmp_path_factory.mktemp("course"), tuple(before))
    text = "".join(edited(course.text, data.draw))
    assert_nothing_of_people_is_lost(course, text, (*before[:kept], *after))


def assert_nothing_of_people_is_lost(course: Course, text: str, lines: tuple[str, ...]) -> None:
    """Let people save ``text`` as the chapter, scan ``lines`` anew, and compare the marked words."""
    course.chapter.write_text(text, "utf-8")
    course.scan(*lines)
    updated = course.update()
    shown = re.sub(r"<!--.*?-->", "", course.text, flags=re.DOTALL)
    assert re.findall(r"mine\d+x", shown) == re.findall(r"mine\d+x", text)
    if not any(finding.remark is Remark.UPDATE_SKIPPED for finding in updated.findings):
        first = course.text
        assert course.update().written == ()
        assert course.text == first


MUTANTS: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "people have changed nothing": {"_places": lambda before, _: dict(enumerate(range(len(before) + 1)))},
        "a change goes in wherever its first word stands": {
            "_touch": lambda _one, _other: False,
            "_fits": lambda change, places: change.first in places,
        },
    }
)
"""Ways to break the merge: functions of it, and what stands in their place."""


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_promise_above_is_broken_by_a_broken_merge(
    course: Course, monkeypatch: pytest.MonkeyPatch, mutant: str
) -> None:
    """A fixed edit beside a change of the scan holds today, and is lost under each mutant."""
    before = course.text
    text = before.replace("Елші мемл", "Елші mine1x mine2x мемл").replace("тату көрші", "тату mine3x көрші")
    lines = tuple(line.replace("атынан", "үшін").replace("тату көрші болып ", "") for line in LINES)
    assert_nothing_of_people_is_lost(course, text, lines)
    course.scan(*LINES)
    shutil.rmtree(course.docs)
    course.docs.mkdir()
    draft_into(course.seed, course.docs)
    for name, broken in MUTANTS[mutant].items():
        monkeypatch.setattr(merging, name, broken)
    with pytest.raises(AssertionError, match="mine"):
        assert_nothing_of_people_is_lost(course, text, lines)


@given(st.lists(WORDS), st.lists(WORDS), st.lists(WORDS))
def test_merging_words(base: list[str], people: list[str], draft: list[str]) -> None:
    """One side alone changed: its text. Both changed alike: that text. Else people's words all stay."""
    one, other, third = " ".join(base), " ".join(people), " ".join(draft)
    assert merge(one, other, one).text == other
    assert merge(one, one, third) == merge(one, third, third)
    assert merge(one, one, third).text == third
