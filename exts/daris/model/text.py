"""A Seed plus passes of edits becomes a Text whose every character maps back to the seed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from daris.model.seed import Span

Stretch = tuple[int, int]
"""Start and end in one line, as in a slice."""

Joint = tuple[Stretch, Stretch]
"""A stretch on one side of a pass and what it is on the other."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daris.model.seed import Seed


class MarkKind(Enum):
    """What a mark says of its stretch; the names are those of the Text Encoding Initiative."""

    GAP = "gap"
    """Text was lost here; ``value`` is the reason, e.g. ``margin``. The stretch may be empty."""
    UNCLEAR = "unclear"
    """Read, but not with certainty; ``value`` lists other readings, separated by ``|``."""
    LANGUAGE = "language"
    """Written in another language than Kazakh; ``value`` is a BCP 47 tag such as ``en``."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace ``[start:end]`` of one line by ``new``; an insertion has ``start == end``.

    ``confidence`` is the probability, 0 to 1, that ``new`` is what was printed;
    ``alternatives`` are other readings, likeliest first.
    """

    line: int
    start: int
    end: int
    new: str
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A remark on ``[start:end]`` of one line; it changes no character.

    ``confidence`` is the probability, 0 to 1, that what is marked unclear is right all the same. It makes no
    other remark: two that differ in nothing else are the same.
    """

    line: int
    start: int
    end: int
    kind: MarkKind
    value: str = ""
    confidence: float = field(default=0.5, compare=False)


@dataclass(frozen=True, slots=True)
class Pass:
    """What one rule did: edits against the text before it, marks against the text after it.

    The edits of a pass do not overlap; their order is that of the text.
    """

    rule: str
    edits: tuple[Edit, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A Seed and all that was done to it.

    ``lines`` has as many lines as the seed: edits never join or split lines.
    ``marks`` of earlier passes are carried along to the coordinates of ``lines``.
    """

    seed: Seed
    passes: tuple[Pass, ...]
    lines: tuple[str, ...]
    marks: tuple[Mark, ...]

    @classmethod
    def of(cls, seed: Seed) -> Text:
        """Return the text of a seed before any rule."""
        return cls(seed, (), seed.lines, ())

    @classmethod
    def replay(cls, seed: Seed, passes: Iterable[Pass]) -> Text:
        """Return the text that ``passes`` make of ``seed``: the replay law."""
        text = cls.of(seed)
        for done in passes:
            text = text.then(done)
        return text

    def then(self, done: Pass) -> Text:
        """Return the text after one more pass; raise ValueError for edits that overlap or overrun."""
        by_line = _by_line(done.edits)
        joints = {number: _joints(edits) for number, edits in by_line.items()}
        lines = list(self.lines)
        for number, edits in by_line.items():
            lines[number - 1] = _apply(lines[number - 1], edits)
        carried = tuple(_carry(mark, joints.get(mark.line, ())) for mark in self.marks)
        return Text(self.seed, (*self.passes, done), tuple(lines), (*carried, *done.marks))

    def origin(self, line: int, start: int, end: int) -> Span:
        """Return the stretch of the seed that ``[start:end]`` of a line of this text comes from.

        A position inside replaced text widens to the whole of what was replaced, and inserted text
        to whatever an earlier pass deleted at its place: it may stand for that.
        """
        loose = (False, False)
        for step in self.lineage().get(line, ()):
            inserted = step.inserts(start, end)
            start, end = step.before(start, end, loose=loose)
            loose = (loose[0] or inserted[0], loose[1] or inserted[1])
        return Span(line, start, end)

    def lineage(self) -> Mapping[int, tuple[Step, ...]]:
        """Return, for each line that was edited, the steps that made it: the last first, back to the seed."""
        lines: defaultdict[int, list[Step]] = defaultdict(list)
        for done in reversed(self.passes):
            for number, edits in _by_line(done.edits).items():
                lines[number].append(Step(edits, tuple((new, old) for old, new in _joints(edits))))
        return {number: tuple(found) for number, found in lines.items()}


@dataclass(frozen=True, slots=True)
class Step:
    """The edits of one pass on one line; each joint pairs what an edit made with what it replaced."""

    edits: tuple[Edit, ...]
    joints: tuple[Joint, ...]

    def before(self, start: int, end: int, *, loose: tuple[bool, bool] = (False, False)) -> Stretch:
        """Map a stretch of the line after this step back to the line before it.

        A ``loose`` border takes in what was deleted at its very place.
        """
        return _stretch(start, end, self.joints, loose)

    def inserts(self, start: int, end: int) -> tuple[bool, bool]:
        """Tell whether a stretch of the line after this step begins, and ends, with inserted text."""
        made = [new for new, old in self.joints if old[0] == old[1] and new[0] < new[1]]
        return (
            any(first <= start < last for first, last in made),
            any(first < end <= last for first, last in made),
        )

    def within(self, start: int, end: int) -> tuple[Edit, ...]:
        """Return the edits whose outcome lies inside a stretch of the line after this step."""
        first = bisect_left(self.joints, start, key=lambda joint: joint[0][0])
        last = bisect_right(self.joints, end, key=lambda joint: joint[0][1])
        return self.edits[first:last]


def _by_line(edits: Iterable[Edit]) -> Mapping[int, tuple[Edit, ...]]:
    lines: defaultdict[int, list[Edit]] = defaultdict(list)
    for edit in edits:
        lines[edit.line].append(edit)
    return {number: tuple(sorted(found)) for number, found in lines.items()}


def _apply(line: str, edits: tuple[Edit, ...]) -> str:
    parts: list[str] = []
    position = 0
    for edit in edits:
        if not position <= edit.start <= edit.end <= len(line):
            message = f"edit {edit} overlaps another or leaves its line of {len(line)} characters"
            raise ValueError(message)
        parts += (line[position : edit.start], edit.new)
        position = edit.end
    return "".join((*parts, line[position:]))


def _joints(edits: tuple[Edit, ...]) -> tuple[Joint, ...]:
    """Pair each edited stretch of the line before the pass with its stretch after it."""
    joints: list[Joint] = []
    shift = 0
    for edit in edits:
        begin = edit.start + shift
        joints.append(((edit.start, edit.end), (begin, begin + len(edit.new))))
        shift += len(edit.new) - (edit.end - edit.start)
    return tuple(joints)


def _moved(position: int, joints: tuple[Joint, ...], *, opening: bool, past: bool) -> int:
    """Move one border of a stretch across edits; inside an edit it widens.

    ``past`` tells on which side of the edits of nothing at its very place the border stands.
    """
    passed = bisect_right(joints, position, key=lambda joint: joint[0][1])
    while not past and passed and joints[passed - 1][0][0] >= position:
        passed -= 1
    if passed < len(joints) and joints[passed][0][0] < position:
        return joints[passed][1][0 if opening else 1]
    if not passed:
        return position
    (_, end), (_, to_end) = joints[passed - 1]
    return position + to_end - end


def _stretch(
    start: int, end: int, joints: tuple[Joint, ...], loose: tuple[bool, bool] = (False, False)
) -> Stretch:
    first = _moved(start, joints, opening=True, past=not loose[0])
    last = _moved(end, joints, opening=False, past=loose[1])
    return min(first, last), max(first, last)


def _carry(mark: Mark, joints: tuple[Joint, ...]) -> Mark:
    start, end = _stretch(mark.start, mark.end, joints)
    return replace(mark, start=start, end=end)
