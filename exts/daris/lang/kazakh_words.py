"""Kazakh words and how common they are; where the lists are from is in ``data/NOTICE``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = Path(__file__).parent / "data" / "kazakh-words.npz"
"""Made by bench/make_kazakh.py, as arrays, because reading and sorting a list anew took a second.

``words``: all words, one a line, sorted by their folded letters; ``rank``: how common each is; ``spelling``
and ``pairs``: see ``kazakh_spelling``. The rest is their trie (see ``scan/repair/confusions/trie``).
"""

ENCODING: Final = "kz1048"
"""How the words are written: one byte a letter."""

HIGHEST: Final = 12
"""The rank of the commonest words; each rank is a factor of e in frequency, and rank 0 is mostly noise."""

RESPELT: Final = str.maketrans("ё", "е")
"""A letter that the lists do not have, with the one they have instead."""

_COMMON: Final = """
    және мен бен пен үшін туралы бойынша арқылы дейін кейін бұрын сияқты секілді ретінде қарай басқа тек ғана
    да де та те ма ме ба бе па пе ғой емес жоқ бар еді екен болып болады болды болған болатын бола деп деген
    бұл бұның бұны бұған бұдан бұлар мұны мұның мұнда мұндай сол соның соны осы осының осындай ол оның оны
    оған одан олар олардың оларды бір екі үш әр кез кезде кезінде әрбір барлық бүкіл өз өзі өзінің өзін өте ең
    көп аз ұлт ұлттық құқық құқығы құқықтық қоғам қоғамдық мемлекет мемлекеттік қазақ қазақстан республикасы
    адам адамның халық халқы жыл жылы жылдың уақыт тұр тұрған тұрады құрылған құру ұйым ұсынған түрлі
    немесе алайда бірақ ал егер сондай сондықтан мысалы яғни қазір енді тағы
"""

COMMON: Final = frozenset(_COMMON.split())
"""Little words of every text, as any grammar lists them: a crawl spells them in no more ways than others."""


@cache
def arrays() -> Mapping[str, npt.NDArray[Any]]:
    """Load every table of the file, once a process."""
    with np.load(DATA) as tables:
        return {name: tables[name] for name in tables.files}


def listed() -> bytes:
    """Return the words in lower case, one a line, in the order of the tables."""
    return arrays()["words"].tobytes()


@cache
def ranks() -> Mapping[str, int]:
    """Return every word in lower case with its rank, 0 to HIGHEST."""
    return dict(zip(listed().decode(ENCODING).split("\n"), arrays()["rank"].tobytes(), strict=True))
