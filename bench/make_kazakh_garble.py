"""Kazakh lines are printed, blurred and misread by Tesseract: pairs to learn the Kazakh channel from.

Run by hand, once for each of ``kaz``, ``kazleg``, ``rus``, with ``low`` (few pixels) or ``full``::

    python -m bench.make_kazakh_garble READER QUALITY PAGES GARBLE FONTS MODELS TARGET

It needs what ``make_garble.py`` needs. The text is the printed side of the even lines of the garble set and
listed words drawn by their frequency: no odd line is read. The table in ``lang/data`` was learnt from pages
that scratch scripts made so: expect like pages, not the same table. The weights of ``make_confidence`` were
fitted with 30 pages each of ``kazleg`` and ``rus`` (``full`` and ``low``) and of ``kaz`` (``low``).
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from bench.make_garble import LINES, read
from daris.lang.kazakh_words import ranks

if TYPE_CHECKING:
    from collections.abc import Iterator

LOW = {
    "kaz": (9, 10, 11, 11, 12, 12, 13, 14),
    "kazleg": (17, 18, 19, 20, 21, 22),
    "rus": (13, 14, 15, 16, 18),
}
"""Heights of letters in pixels at which a recogniser begins to err, but does not give up."""
FULL = (22, 26, 28, 30, 34)
FACES = re.compile(r"DejaVu|FreeS|Libertin|Carlito|Noto")
ODD = re.compile(r"Bold|Mono|_K|_DR|_RZ|_M|ExtraLight")
LETTERS = "әғқңөұүһіӘҒҚ"
LEAST_RANK, DRAWN = 5, 6000


def lines(garble: Path) -> list[str]:
    """Return lines of 5 to 11 words, shuffled: even lines of the garble set, then words of the list."""
    rows = [path.read_text("utf-8").splitlines()[1::2] for path in sorted(garble.glob("kk-*.tsv"))]
    printed = sorted({row.partition("\t")[0] for table in rows for row in table})
    dice = random.Random(7)  # noqa: S311, a sample, no secret
    listed = {word: rank for word, rank in ranks().items() if rank >= LEAST_RANK}
    drawn = dice.choices(list(listed), [2.0**rank for rank in listed.values()], k=DRAWN)
    words = [*" ".join(printed).split(), *(dressed(word, dice.random()) for word in drawn)]
    found, place = [], 0
    while place < len(words) - 12:
        wide = dice.randint(5, 11)
        found.append(" ".join(words[place : place + wide]))
        place += wide
    dice.shuffle(found)
    return found


def dressed(word: str, chance: float) -> str:
    """Give a few words a capital, a sign behind them or quotation marks."""
    if chance < 0.06:  # noqa: PLR2004
        return word.capitalize()
    if 0.9 < chance < 0.91:  # noqa: PLR2004
        return f"«{word}»"
    return word + ",.;:"[int(chance * 1000) % 4] if chance > 0.93 else word  # noqa: PLR2004


def faces(fonts: Path) -> list[Path]:
    """Return the fonts that have every Kazakh letter."""
    found = []
    for path in sorted(fonts.rglob("*.[ot]tf")):
        if FACES.search(path.name) and not ODD.search(path.name):
            face = ImageFont.truetype(str(path), 40)
            empty = bytes(face.getmask("\uffff"))
            found += [path] if all(bytes(face.getmask(letter)) != empty for letter in LETTERS) else []
    return found


def page(text: list[str], font: Path, sizes: tuple[int, ...], dice: random.Random) -> Image.Image:
    """Print lines as a scanner would see them: blurred, noisy, a little askew."""
    face = ImageFont.truetype(str(font), dice.choice(sizes))
    height = int(face.size * 1.7)
    sheet = Image.new("L", (int(max(map(face.getlength, text))) + 60, height * LINES + 80), 255)
    pen = ImageDraw.Draw(sheet)
    for row, line in enumerate(text):
        pen.text((30, 40 + row * height), line, font=face, fill=dice.randint(0, 60))
    blur = (0.4, 0.6, 0.8) if sizes != FULL else (0.4, 0.7, 0.9, 1.1)
    grey = np.asarray(sheet.filter(ImageFilter.GaussianBlur(dice.choice(blur)))).astype(float)
    noise = np.random.default_rng(dice.randrange(1 << 30)).normal(0, dice.choice((5, 12)), grey.shape)
    noisy = Image.fromarray((grey + noise).clip(0, 255).astype("uint8"))
    return noisy.rotate(dice.uniform(-0.3, 0.3), fillcolor=255)


def pairs(reader: str, quality: str, pages: int, folders: list[Path]) -> Iterator[str]:
    """Yield printed and misread lines; a page whose lines were not told apart is left out."""
    garble, fonts, models, target = folders
    prose, known = lines(garble), faces(fonts)
    for number in range(pages):
        dice = random.Random(f"{reader}{quality}{number}")  # noqa: S311, a sample, no secret
        text = dice.choices(prose, k=LINES)
        sheet = page(text, dice.choice(known), LOW[reader] if quality == "low" else FULL, dice)
        found = read(sheet, reader, models, target / f"kk-{reader}-{quality}.png")
        if len(found) == len(text):
            yield from (f"{printed}\t{got}\n" for printed, got in zip(text, found, strict=True))


def main(reader: str, quality: str, pages: int, folders: list[Path]) -> None:
    """Write the pairs of one reader."""
    with (folders[-1] / f"kk-{reader}-{quality}.tsv").open("w", encoding="utf-8", buffering=1) as table:
        table.writelines(pairs(reader, quality, pages, folders))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), [Path(argument) for argument in sys.argv[4:]])
