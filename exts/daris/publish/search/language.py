"""The search language of Sphinx for a Kazakh course: Kazakh stems, and English ones for Latin letters."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

import sphinx
from sphinx.search.en import SearchEnglish

from daris.lang.kazakh_folding import CONFUSED, CYRILLIC, DOTS, LETTERS, LONG, MARKS
from daris.lang.kazakh_stems import table
from daris.publish.search.stemming import DEEPEST, NEVER, SHORTEST, clean, is_kazakh, kazakh_stemmer, plain

HERE: Final = Path(__file__).parent
ENGLISH: Final = [
    Path(sphinx.package_dir) / "search" / "minified-js" / f"{name}-stemmer.js" for name in ("base", "english")
]
"""Sphinx's own English stemmer, whose file it would choose by the name of a language that it knows."""

NEAR: Final = {"contained": 3, "alike": 4, "more": 3}
"""When a stem is near another: with how many letters both begin, if that is all of one and if it is not, and
how many more the longer may have."""

SPLITTER: Final = """
var splitQuery = (query) =>
  new Stemmer().clean(query).split(/[^\\p{Letter}\\p{Number}_]+/gu).filter((word) => word);
"""


class SearchKazakh(SearchEnglish):
    """Kazakh for Sphinx: ``html_search_language = "kk"``, which ``language = "kk"`` implies.

    ``stem`` takes a word in any spelling and case; the scripts of a site are given the same table.
    Stop words are English: no Kazakh word is so common that nobody looks for it.
    """

    lang = "kk"
    language_name = "Kazakh"
    js_stemmer_rawcode = ""
    js_splitter_code = SPLITTER

    def split(self, input: str) -> list[str]:  # noqa: A002  # Sphinx's name
        """Return the words of a text, whole where soft hyphens or decomposed letters would cut them."""
        return super().split(clean(input))

    def stem(self, word: str) -> str:
        """Return what the index keeps a word under."""
        folded = plain(word)
        return kazakh_stemmer().stem(folded) if is_kazakh(folded) else super().stem(folded)

    @property
    def js_stemmer_code(self) -> str:  # type: ignore[override]  # a text in Sphinx, made once here
        """Return the English stemmer, then ours with its table."""
        return stemmer_script()


@cache
def stemmer_script() -> str:
    """Return the whole script that makes a class ``Stemmer``."""
    code = (HERE / "stemmer.js").read_text("utf-8")
    made = code.replace('"@TABLE@"', json.dumps(_everything(), ensure_ascii=False, separators=(",", ":")))
    return "\n".join([*(path.read_text("utf-8") for path in ENGLISH), made])


def _everything() -> dict[str, object]:
    """Return all that the script must know; the facts are those of ``daris.lang``."""
    known, stemmer = table(), kazakh_stemmer()
    return {
        "letters": LETTERS,
        "dots": DOTS,
        "marks": "".join(MARKS),
        "cyrillic": CYRILLIC,
        "confused": CONFUSED,
        "misread": [CONFUSED, CONFUSED[::-1]],
        "long": LONG,
        "forms": stemmer.forms,
        "roots": stemmer.roots,
        "stems": known.stems,
        "endings": known.endings,
        "unknown": known.unknown,
        "never": NEVER,
        "shortest": SHORTEST,
        "near": NEAR,
        "deepest": DEEPEST,
    }
