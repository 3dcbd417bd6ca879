"""The text font of the book becomes ``fonts/kerned.txt``: which signs one can see to be kerned.

    python bench/make_kerned.py

Typst itself is asked, as it is what sets them: two signs are kerned where they are not as wide together as
each alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from string import ascii_lowercase, digits
from tempfile import TemporaryDirectory
from typing import Final

import typst

from daris.lang.letters import ALPHABET
from daris.publish.book.kerning import PAIRS, SEEN

FACE: Final = "Source Serif 4"
BESIDE: Final = digits + ".,:;!?…«»“”„‘’'\"()[]-–—/"
ASKED: Final = """#set text(font: {face}, size: 1000pt)
#let width(signs) = measure(signs).width.pt() / 1000
#let kerned(before, after) = calc.abs(width(before + after) - width(before) - width(after)) >= {seen}
#context [#metadata({alphabets}.map(signs =>
  signs.map(before => before + signs.filter(after => kerned(before, after)).join())
).flatten()) <kerned>]
"""


def main() -> None:
    """Write the table."""
    PAIRS.write_text(table(), "utf-8")


def table() -> str:
    """Return the lines of the file as the font says."""
    alphabets = [[*letters, *letters.upper(), *BESIDE] for letters in (ALPHABET, ascii_lowercase)]
    literal = json.dumps(alphabets, ensure_ascii=False).replace("], [", "), (").strip("[]")
    source = ASKED.format(face=json.dumps(FACE), alphabets=f"(({literal}))", seen=SEEN)
    with TemporaryDirectory(prefix="daris-bench-") as folder:
        asking = Path(folder, "kerned.typ")
        asking.write_text(source, "utf-8")
        fonts = [str(PAIRS.parent)]
        answer = typst.query(
            str(asking), "<kerned>", field="value", one=True, font_paths=fonts, ignore_system_fonts=True
        )
    found: dict[str, str] = {}
    for before, *after in json.loads(answer):
        found[before] = "".join(dict.fromkeys((*found.get(before, ""), *after)))
    return "".join(f"{before}{after}\n" for before, after in found.items() if after)


if __name__ == "__main__":
    main()
