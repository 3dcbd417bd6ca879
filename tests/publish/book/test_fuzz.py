"""Ten thousand hostile strings: each comes out of the PDF as it went in."""

from __future__ import annotations

import random
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from daris.publish.book import markup
from daris.publish.book.builder import TEMPLATE
from daris.publish.book.workshop import HERE, Workshop

if TYPE_CHECKING:
    from pathlib import Path

STRINGS = 10_000
BATCH = 2_500
PIECES = (
    *'#"\\$*_`<>@[](){}=+-/;:,.~&%!?^|',
    *(
        "#panic()",
        '";',
        "*/",
        "/*",
        "//",
        "]]",
        "$ x $",
        "<a>",
        "@a",
        '#read("/etc/passwd")',
        "\\u{0}",
        "```",
    ),
    *("#import", "#let x = 1", "= a", "- a", "+ a", "/ a: b", "https://a.b", "\\n", "#sys.inputs", "#eval"),
    *"абәғқңөұүһіӘҒҚҢӨҰҮҺІ«»–…№₸“”ñéß0123456789azAZ",
    *("\n", "\t", " ", "\r"),
)


def hostile(chance: random.Random) -> str:
    """Return a string of signs and words that mean something to Typst."""
    return "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 12)))


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(STRINGS // BATCH))
def test_no_string_acts(batch: int, tmp_path: Path) -> None:
    """As text and as an argument, no string closes its literal, calls a function or loses a sign."""
    chance = random.Random(batch)  # noqa: S311  # the same strings in every run
    strings = [hostile(chance) for _ in range(BATCH)]
    lines = ['#import "daris.typ": *', '#set document(title: "T")', "#set text(font: serif)"]
    for number, words in enumerate(strings):
        marked = f"§{number}§{words}"
        if number % 2:
            lines.append(markup.call("box", kind="note", title=marked) + "[]")
        else:
            lines.append(f"{markup.call('par')}[#{markup.string(marked)};]")
    shutil.copyfile(HERE / TEMPLATE, tmp_path / TEMPLATE)
    (tmp_path / "main.typ").write_text("\n".join(lines), encoding="utf-8")
    assert Workshop(tmp_path).press(tmp_path / "a.pdf", 0) == ()
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    printed = re.split(r"§\d+§", re.sub(r"\s", "", text))[1:]
    assert printed == [re.sub(r"\s", "", words) for words in strings]
