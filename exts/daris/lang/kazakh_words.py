"""Kazakh words and how common they are; where the lists are from is in ``data/NOTICE``."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = Path(__file__).parent / "data" / "kazakh-words.txt.xz"
"""Blocks of words, one a line, an empty line between; the first has rank 0. Made by bench/make_kazakh.py."""

HIGHEST: Final = 12
"""The rank of the commonest words; each rank is a factor of e in frequency, and rank 0 is mostly noise."""

RESPELT: Final = str.maketrans("ъё", "ье")
"""Letters that the lists do not have, with those they have instead."""

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
def ranks() -> Mapping[str, int]:
    """Load every word in lower case with its rank, 0 to HIGHEST."""
    blocks = lzma.decompress(DATA.read_bytes()).decode().split("\n\n")
    known = {word: rank for rank, block in enumerate(blocks) for word in block.split("\n")}
    return known | dict.fromkeys(COMMON, HIGHEST)
