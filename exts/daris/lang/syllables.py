"""Where a Kazakh word may be divided at the end of a line.

After the section on division (тасымал) of the Kazakh orthographic rules, as school grammars teach it:
a word is divided between syllables; one consonant between vowels, й and у among them, begins the next
syllable (да-уыс, ке-йін); of several consonants only the last does (құр-мет, құмырс-қа, съез-дің);
и and у that stand for a vowel and a glide end theirs (қи-ын, ту-ыс); ь and ъ stay with their consonant;
a letter is never left or carried over alone; a compound is divided where its parts meet (төр-аға).
``data/hyph_kk.dic`` is made from these facts by ``bench/make_hyphenation.py``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

PATTERNS: Final = Path(__file__).parent / "data" / "hyph_kk.dic"
"""The rules as patterns of TeX, in the form that LibreOffice and pyphen read."""

FEWEST: Final = 2
"""Letters that must stay before the division, and go after it."""

GLIDE: Final = "у"
"""A vowel after a consonant, a consonant after a vowel."""

VOWELS: Final = "аәеёиоөұүыіэюя"
CONSONANTS: Final = "бвгғджзйкқлмнңпрстфхһцчшщ"
SIGNS: Final = "ьъ"

CLUSTERS: Final = ("взг", "взр", "вст", "вск", "мст", "рсс", "ссс", "стр", "жшс", "млн")
"""Three consonants before which no vowel stands, in borrowed words and abbreviations."""

JOINED: Final = ("мпью", "рвью", "ртье")
"""A consonant, and after it one with ь and a vowel, which are one syllable: ком-пью-тер, but аль-янс."""

COMPOUNDS: Final = (
    *("халық|ара", "ұлт|ара", "мемлекет|ара", "өз|ара", "пән|ара", "дін|ара", "ел|ара", "өңір|ара"),
    *("этнос|ара", "тіл|ара", "топ|ара", "жүз|ара", "кәсіп|орын", "шет|ел", "ел|орда", "төр|аға"),
    *("зейнет|ақы", "еңбек|ақы", "төлем|ақы", "шәкірт|ақы", "сый|ақы", "қол|өнер", "жер|асты", "көп|ұлт"),
    *("транс|ұлт", "пост|индустр", "көз|әйнек", "жан|ұя", "бей|әлеумет"),
    "контр|агент",
)
"""Compounds, or their beginnings, whose second part begins with a vowel: syllables alone would hide it."""
