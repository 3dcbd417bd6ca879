"""Letters of the languages a seed is written in."""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh Cyrillic alphabet in its official order (law of 1940, as amended); it holds the Russian one."""

LATIN_ORDER: Final = "aäbcdefgğhıijklmnñoöpqrsştuūüvwxyz"
"""The letters of the Kazakh Latin alphabet of 2021 in their order, and those of English that it lacks."""

ONLY_KAZAKH: Final = "әғқңөұүһ"
"""Letters that Kazakh has and Russian has not, but for і, which old Russian spelling had."""

ONLY_RUSSIAN: Final = "ёцщъэью"
"""Letters that stand in Kazakh words only where they were borrowed."""
