"""Draw how the time of a cold build grows with the course, from the history of ``bench.speed``.

    python -m bench.make_growth

The picture ``bench/history/growth.svg`` has both axes in powers of ten; the last line of each size counts.
"""

from __future__ import annotations

import json
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

HISTORY: Final = Path(__file__).parent / "history"
WIDTH, HEIGHT, EDGE = 640, 400, 56
SIZES: Final = (10, 2000)
SECONDS: Final = (1, 2000)
COLOURS: Final = {"stock": "#b35900", "daris": "#0a58ca"}


def main() -> None:
    """Write the picture."""
    lines = (json.loads(line) for line in (HISTORY / "speed.jsonl").read_text("utf-8").splitlines())
    measured = {line["lectures"]: line for line in lines}
    parts = [*_axes(), *(part for who in COLOURS for part in _curve(who, measured))]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
        "<title>Seconds of a cold build of both editions</title>"
        '<rect width="100%" height="100%" fill="#fff"/>'
    )
    (HISTORY / "growth.svg").write_text(f"{head}\n{chr(10).join(parts)}\n</svg>\n", "utf-8")


def _curve(who: str, measured: dict[int, dict[str, dict[str, dict[str, float]]]]) -> Iterator[str]:
    points = [(_across(size), _up(line[who]["cold"]["seconds"])) for size, line in sorted(measured.items())]
    joined = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    yield f'<polyline points="{joined}" fill="none" stroke="{COLOURS[who]}" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{COLOURS[who]}"/>' for x, y in points)
    x, y = points[-1]
    yield f'<text x="{x - 8:.0f}" y="{y - 10:.0f}" text-anchor="end" fill="{COLOURS[who]}">{who}</text>'


def _axes() -> Iterator[str]:
    for size in (10, 100, 1000):
        yield f'<text x="{_across(size):.0f}" y="{HEIGHT - EDGE / 3:.0f}" text-anchor="middle">{size}</text>'
    for seconds in (1, 10, 100, 1000):
        y = _up(seconds)
        yield f'<path d="M{EDGE} {y:.0f}H{WIDTH - EDGE / 2}" stroke="#ccc"/>'
        yield f'<text x="{EDGE - 8}" y="{y + 5:.0f}" text-anchor="end">{seconds} s</text>'
    yield f'<text x="{WIDTH - EDGE / 2}" y="{HEIGHT - 4}" text-anchor="end">lectures</text>'


def _across(size: float) -> float:
    return EDGE + (WIDTH - 1.5 * EDGE) * _share(size, SIZES)


def _up(seconds: float) -> float:
    return HEIGHT - EDGE - (HEIGHT - 1.5 * EDGE) * _share(seconds, SECONDS)


def _share(value: float, between: tuple[int, int]) -> float:
    low, high = map(log10, between)
    return (log10(max(value, between[0])) - low) / (high - low)


if __name__ == "__main__":
    main()
