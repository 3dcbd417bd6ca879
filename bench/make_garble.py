"""Public-domain prose is printed, blurred and misread by Tesseract: pairs to learn the channel from.

Run by hand for each of ``kaz``, ``kazleg``, ``rus``; the last five are folders, pages count from 0::

    python -m bench.make_garble READER FIRST LAST SOTU GARBLE FONTS MODELS TARGET

It needs Debian's tesseract-ocr and fonts (liberation, dejavu, freefont, linuxlibertine, crosextra), and
Pillow. The folder of models holds ``kaz`` and ``rus`` from Debian and, as ``kazleg``, that of npm's
@tesseract.js-data/kaz, which has the old pattern engine. The weights in ``lang/data`` were learnt from
pages 0 to 239 of ``kaz`` and ``rus`` and 0 to 319 of ``kazleg``, and can be learnt anew from them. The text
is that of ``make_english.py``: no speech that the garble set quotes.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from bench._english_sources import speeches

if TYPE_CHECKING:
    from collections.abc import Iterator

READERS = {"kaz": ("1", 0), "rus": ("1", 1), "kazleg": ("0", 2)}
"""The engine of Tesseract (1: neural, 0: patterns), and which third of the lines is read."""
LINES = 20
ODD_FONT = re.compile(r"Mono|_K|_DR|_RZ|_M|Initials|Math|ExtraLight")
BOOK_FONT = re.compile(r"(Serif-Regular|FreeSerif|Libertine_R|DejaVuSerif|SerifCondensed|Caladea-Regular)\.")
BOOK_SHARE = 0.75
"""Most scans are of upright serif type; its letters also run together most like those of the garble set."""
SIZES = (18, 20, 22, 24, 26, 28, 30, 32, 36)
BLURS = (0.4, 0.6, 0.8, 1.0, 1.2, 1.4)
NOISES = (4, 8, 14, 22)
"""Pixels of a letter's height and of the blur, and steps of grey."""


def lines(sotu: Path, garble: Path) -> list[str]:
    """Return prose cut into lines of 6 to 13 words, shuffled."""
    dice = random.Random(1)  # noqa: S311, a sample, no secret
    found = []
    for speech in speeches(sotu, garble):
        words = re.sub(r"[^\x20-\x7e]+", " ", speech.replace("’", "'").replace("—", " - ")).split()
        place = 0
        while place < len(words) - 12:
            wide = dice.randint(6, 13)
            found.append(" ".join(words[place : place + wide]))
            place += wide
    dice.shuffle(found)
    return found


def page(text: list[str], font: Path, dice: random.Random) -> Image.Image:
    """Print lines as a scanner would see them: blurred, noisy, a little askew."""
    face = ImageFont.truetype(str(font), dice.choice(SIZES))
    height = int(face.size * 1.7)
    sheet = Image.new("L", (int(face.size * 62), height * LINES + 80), 255)
    pen = ImageDraw.Draw(sheet)
    for row, line in enumerate(text):
        pen.text((30, 40 + row * height), line, font=face, fill=dice.randint(0, 60))
    sheet = sheet.filter(ImageFilter.GaussianBlur(dice.choice(BLURS)))
    grey = np.asarray(sheet).astype(float)
    noise = np.random.default_rng(dice.randrange(1 << 30)).normal(0, dice.choice(NOISES), grey.shape)
    noisy = Image.fromarray((grey + noise).clip(0, 255).astype("uint8"))
    return noisy.rotate(dice.uniform(-0.3, 0.3), fillcolor=255)


def read(sheet: Image.Image, reader: str, models: Path, scratch: Path) -> list[str]:
    """Return the lines that Tesseract reads."""
    sheet.save(scratch)
    command = ["tesseract", str(scratch), "-", "--tessdata-dir", str(models), "-l", reader]
    command += ["--oem", READERS[reader][0], "--psm", "6"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)  # noqa: S603, a fixed tool
    return [line for line in done.stdout.splitlines() if line.strip()]


def pairs(reader: str, pages: range, folders: list[Path]) -> Iterator[str]:
    """Yield printed and misread lines; a page whose lines were not told apart is left out."""
    sotu, garble, fonts, models, target = folders
    prose = lines(sotu, garble)
    faces = [path for path in sorted(fonts.rglob("*.[ot]tf")) if not ODD_FONT.search(path.name)]
    books = [path for path in faces if BOOK_FONT.search(path.name)]
    for number in pages:
        dice = random.Random(f"{reader}{number}")  # noqa: S311, a sample, no secret
        start = (3 * number + READERS[reader][1]) * LINES
        font = dice.choice(books if dice.random() < BOOK_SHARE else faces)
        text = prose[start : start + LINES]
        found = read(page(text, font, dice), reader, models, target / f"{reader}.png")
        if len(found) == len(text):
            yield from (f"{printed}\t{got}\n" for printed, got in zip(text, found, strict=True))


def main(reader: str, pages: range, folders: list[Path]) -> None:
    """Add the pairs of one reader to its file."""
    with (folders[-1] / f"en-{reader}.tsv").open("a", encoding="utf-8", buffering=1) as table:
        table.writelines(pairs(reader, pages, folders))


if __name__ == "__main__":
    main(sys.argv[1], range(int(sys.argv[2]), int(sys.argv[3])), [Path(word) for word in sys.argv[4:]])
