"""The ranked word list becomes ``exts/daris/lang/data/kazakh-stems.json``: stems and endings with weights.

    python -m bench.make_stems

Nothing is read but the word list and the grammar in ``daris.lang``; the same input gives the same bytes.
"""

from __future__ import annotations

import json
import sys

from bench.stems.learning import learn, stem_of
from bench.stems.parsing import COMMON, Parser
from bench.stems.tabling import make_table
from daris.lang.kazakh_irregular import FORMS
from daris.lang.kazakh_stems import DATA
from daris.lang.kazakh_words import ranks

LONGEST = 30


def main() -> int:
    """Learn, write, and say how much there is."""
    known = ranks()
    words = [word for word, rank in known.items() if rank >= COMMON and len(word) < LONGEST]
    parser, model = learn(Parser(known), words)
    pairs = [(word, stem_of(word, parser, model)) for word in words if word not in FORMS]
    made = make_table(pairs, model)
    DATA.write_text(json.dumps(made, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(f"{len(words)} words: {DATA.stat().st_size // 1000} kB in {DATA}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
