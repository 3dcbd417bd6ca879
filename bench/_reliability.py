"""Words with their probabilities become a table and a picture: predicted against true."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER: Final = Path(__file__).parents[1] / "build" / "bench"
SIZE: Final = 560
EDGE: Final = 70
BINS: Final = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """One restored word: its probability, whether it was marked unclear, whether it is right."""

    chance: float
    unclear: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Words of like probability: the mean of it, the share that is right, how many they are."""

    mean: float
    true: float
    count: int


def bins(judged: Iterable[Judged]) -> Iterator[Bin]:
    """Yield tenths of the scale of probability that hold words."""
    found = list(judged)
    for tenth in range(BINS):
        own = [word for word in found if min(int(word.chance * BINS), BINS - 1) == tenth]
        if own:
            mean = sum(word.chance for word in own) / len(own)
            yield Bin(mean, sum(word.right for word in own) / len(own), len(own))


def report(judged: list[Judged], name: str) -> None:
    """Print predicted against true and what was wrong without a warning, and draw it."""
    found = list(bins(judged))
    for one in found:
        print(f"   predicted {one.mean:4.0%}  true {one.true:4.0%}  of {one.count:4} words")
    gap = sum(abs(one.mean - one.true) * one.count for one in found) / len(judged)
    silent = sum(not word.right and not word.unclear for word in judged) / len(judged)
    marked = sum(word.unclear for word in judged) / len(judged)
    print(
        f"   expected calibration error {gap:.3f}; wrong and not unclear {silent:.1%}; unclear {marked:.1%}"
    )
    print(f"   drawn: {draw(found, name).relative_to(FOLDER.parents[1])}")


def draw(found: list[Bin], name: str) -> Path:
    """Draw the bins beside the diagonal; a dot's area tells how many words it stands for."""
    sheet = Image.new("RGB", (SIZE + 2 * EDGE, SIZE + 2 * EDGE), "white")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((EDGE, EDGE, EDGE + SIZE, EDGE + SIZE), outline="black")
    for tenth in range(0, BINS + 1, 2):
        step = SIZE * tenth // BINS
        pen.text((EDGE + step - 8, EDGE + SIZE + 8), f"{tenth / BINS:.1f}", fill="black")
        pen.text((EDGE - 28, EDGE + SIZE - step - 5), f"{tenth / BINS:.1f}", fill="black")
    pen.line((EDGE, EDGE + SIZE, EDGE + SIZE, EDGE), fill="gray")
    total = sum(one.count for one in found)
    places = [(EDGE + SIZE * one.mean, EDGE + SIZE * (1 - one.true), one.count) for one in found]
    pen.line([(across, up) for across, up, _ in places], fill="steelblue", width=2)
    for across, up, count in places:
        wide = 4 + 24 * (count / total) ** 0.5
        pen.ellipse((across - wide, up - wide, across + wide, up + wide), fill="steelblue")
        pen.text((across + wide + 4, up + 4), str(count), fill="black")
    pen.text(
        (EDGE, EDGE // 2),
        f"{name}: share of words that are right (up), by predicted probability",
        fill="black",
    )
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"reliability-{name}.png"
    sheet.save(path)
    return path
