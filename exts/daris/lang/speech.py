"""Words that tell who says what is quoted."""

from __future__ import annotations

from typing import Final

SAYS: Final = r"деп|дейді|деді|дейтін|деген(?: болатын| еді| екен)|дегені"
"""The first words after a quotation that its speaker follows, or that close it."""

CLAIMS: Final = (
    r"(?:жаз|айт|көрсет|мәлімде|тұжырымда|түсіндір|есепте|санай|сана|ескерт|анықта|қорыт|сипатта|баяндай|баянда"
    r"|толған|толғай|ой |пікір|атап|баса|жауап|тұжырым|кеңес|өсиет|сендір|дәлелде"
    r"|қосты|қосады|бағала|растай|раста)"
)
"""Beginnings of the words behind деп that say who speaks: деп жазады, деп атап өтті."""

ACCORDING: Final = (
    r"(?:айт|жаз|көрсет|түсіндір|ескерт|дәлелде|тұжырымда|сипатта)(?:қандай|кендей|ғандай|гендей)"
    r"|атап (?:өт|көрсет)кендей"
    r"|(?:айту|жазу|тұжырымдау|түсіндіру|көрсету|пайымдау|болжау)ы?ынша|(?:пікірі|ойы|сөзі|түсінігі|анықтамасы)нше"
    r"|айтуынша|жазуынша|тұжырымдауынша|түсіндіруінше|пайымдауынша|көрсетуінше|пікірінше|ойынша|сөзінше"
    r"|(?:пікірі |ойы |сөзі |айтуы |тұжырымы |анықтамасы |түсінігі |жазуы )?бойынша"
    r"|сөзі(?:мен|не|нен) (?:айтқанда|айтсақ|қарағанда|сүйенсек|жүгінсек)"
    r"|(?:пікіріне|ойына|тұжырымына) (?:қарағанда|сүйенсек|жүгінсек)"
)
"""The last word before a quotation, but for a comma, where a speaker stands before it."""

WRITES: Final = (
    r"writes|wrote|argues|argued|notes|noted|says|said|thinks|thought|states|stated|observes|observed|claims|claimed|explains"
    r"|explained|remarks|remarked|points out|pointed out|puts it|put it|maintains|maintained|holds|held"
    r"|believes"
    r"|believed|suggests|suggested|concludes|concluded|emphasi[sz]e[sd]|stresses|stressed|insists|insisted|adds"
    r"|added|warns|warned|declares|declared|asserts|asserted|recalls|recalled|contends|contended|affirms|affirmed"
    r"|comments|commented|replies|replied|reminds us|has said|has written|once said|once wrote"
)
"""What an English sentence has between a speaker and the words quoted, on either side."""

CITING: Final = r"according to|in the words of|in the opinion of|in the view of|to quote"
"""What stands before a speaker at the beginning of an English sentence."""

WORKS: Final = (
    r"(?:еңбе|кіта|мақала|роман|шығарма|зерттеу|баяндама|монография|сұхба|оқулы|жина|трактат|поэма|өлең|естелі"
    r"|хат|жолдау|дәріс|әңгіме|повес|диссертация|эссе|лекция)"
)
"""Beginnings of the word after the title of what is quoted: «…» атты еңбегінде."""

TITLED: Final = r"атты|деген|деп аталатын|деп аталған"
"""What may stand between a title and such a word."""

PUBLISHED: Final = r"жылы|жылғы|ж\."
"""What follows a year outside brackets."""

APPEARED: Final = r"жарық көр|шық|жаз|жариялан|баспадан|былай|айт|өзінің|сөйле|деген|«"
"""Beginnings of the words behind such a year which say that it is the year of the words quoted."""

NOBODY: Final = frozenset(
    {
        *("халық", "көпшілік", "автор", "ел", "жұрт", "бірі", "кейбіреулер", "адамдар", "ғалымдар"),
        *("зерттеушілер", "сарапшылар", "олар", "ол", "біз", "мен", "заң", "шарт", "мақал", "дерек"),
        *("жоспар", "тарих", "оның", "бұл", "осы", "біздің", "менің", "оқытушы", "студент", "the", "it"),
        *("this", "he", "she", "they", "we"),
    }
)
"""Words that stand where a speaker may and name no person."""

SPOKEN: Final = (
    r"деп|дейді|деді|деген|сұрады|айтты|жауап берді|(?:he|she|they|i) (?:said|asked|answered)|said|asked"
)
"""What follows words spoken in a dialogue, behind a sign and a dash."""
