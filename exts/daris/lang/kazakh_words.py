"""Kazakh words and how common they are; where the lists are from is in ``data/NOTICE``."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = Path(__file__).parent / "data" / "kazakh-words.txt.xz"
"""Two blocks of words for each rank from 0 on, one a line, an empty line between: words with an ending, and
stems, which may take one. Made by bench/make_kazakh.py."""

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
def blocks() -> tuple[tuple[str, ...], ...]:
    """Load the blocks of words in lower case; the rank of a block is half its number."""
    text = lzma.decompress(DATA.read_bytes()).decode()
    return tuple(tuple(block.split("\n")) if block else () for block in text.split("\n\n"))


@cache
def ranks() -> Mapping[str, int]:
    """Return every word in lower case with its rank, 0 to HIGHEST."""
    known: dict[str, int] = {}
    for number, block in enumerate(blocks()):
        known.update(dict.fromkeys(block, number // 2))
    return known
