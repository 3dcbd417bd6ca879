"""Letters that stand for Kazakh ones because a font, a code page or a keyboard had no better."""

from __future__ import annotations

from typing import Final

SUBSTITUTES: Final[dict[str, str]] = {
    "ӛ": "ө",  # fonts of the nineties: ӛз, кӛп
    "ҥ": "үң",  # the same fonts: ҥшін; elsewhere the letter next in shape
    "ҧ": "ұ",  # the same fonts: бҧл, қҧқық
    "є": "әғ",  # fonts on the Russian code page; KZ-1048 read as Windows-1251 has it for ғ
    "ѓ": "ғ",
    "ќ": "қ",
    "њ": "ң",
    "ї": "үі",
    "ў": "ұ",
    "ґ": "ө",
    "ј": "ә",  # KZ-1048 read as Windows-1251
    "ѕ": "ң",
    "ћ": "һ",
    "ҡ": "қ",  # Bashkir and other Cyrillic letters of nearly the same shape
    "ҝ": "қ",
    "ӄ": "қ",
    "ҕ": "ғ",
    "ӷ": "ғ",
    "ӊ": "ң",
    "ӈ": "ң",
    "ѳ": "ө",
    "ӫ": "ө",
    "ӯ": "ұ",
    "ə": "ә",  # Latin schwa
    "µ": "ө",  # PTCP154 read as Windows-1251
    "¥": "ұ",
}
"""Each substitute in lower case with the letters it may stand for, the likeliest first."""

LATIN_TWINS: Final = str.maketrans("aceopxyihkmtəABCEHIKMOPTXYh", "асеорхуіһкмтәАВСЕНІКМОРТХУһ")
"""Latin letters with the Cyrillic letters that are printed alike."""
