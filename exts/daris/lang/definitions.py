"""How a Kazakh sentence says that it defines a term: patterns found in course texts, all in lower case."""

from __future__ import annotations

from typing import Final

NAMED: Final = (
    r"сөзі|термині|атауы|ұғымы|түсінігі|категориясы|деген (?:сөз|термин|ұғым|түсінік|атау)(?:дің|нің|ның)?"
)
"""Nouns that follow the term they name."""

NAMED_DATIVE: Final = r"сөзіне|терминіне|атауына|ұғымына|түсінігіне|категориясына"
"""The same in the dative."""

CALLED: Final = r"деп (?:аталады|айтылады|түсініледі|аталып жүр|аталып келеді)"
"""Ends a sentence whose subject is the meaning."""

CALL: Final = (
    r"(?:деп (?:ата(?:йды|ймыз|йтын болған)|айт(?:ады|амыз)|түсін(?:еді|еміз)|таниды|танимыз|біледі|білеміз"
    r"|(?:атау|айту|түсіну) (?:керек|қажет|қалыптасқан)|(?:атауға|айтуға|түсінуге) болады)|дейді|дейміз)"
)
"""Ends a sentence whose object is the meaning."""

SAYING: Final = (
    r"(?:ата(?:йды|ймыз)|айт(?:ады|амыз)|түсін(?:еді|еміз)|таниды|танимыз|ұғамыз|ұғынамыз"
    r"|(?:атауға|айтуға|түсінуге) болады)"
)
"""Ends a sentence that has its term before деп, and its meaning behind it as an object."""

IS: Final = r"болып (?:табылады|саналады|есептеледі|танылады)"
"""Ends a sentence that says what its subject is."""

AS: Final = (
    r"ретінде (?:анықталады|түсіндіріледі|сипатталады|қарастырылады|түсініледі|ұғынылады|танылады"
    r"|айқындалады)"
)
"""Ends a sentence that says as what its subject is understood."""

MEANS: Final = (
    r"(?:(?:дегенді|деген (?:мағынаны|ұғымды|мәнді)|мағынасын|ұғымын) )?(?:білдіреді|аңғартады|береді)"
    r"|деген (?:мағына|ұғым) береді|(?:мағынасында|үшін|мәнінде) қолданылады|деген(?:ге саяды| сөз)"
)
"""Ends a sentence that says what a word means."""

DEFINED_AS: Final = r"(?:секілді|сияқты|деген|тәрізді) анықтама(?:лар)? бер(?:іл)?еді"
"""Ends a sentence that lists quoted definitions."""

IF_EXPLAINED: Final = r"(?:түсіндірме|түсінік|анықтама|сипаттама) берсек"
"""Leads in a definition."""

IS_SAID: Final = r"дегеніміз|деген(?:і)?(?= [–—-])|деп отырғанымыз"
"""Stands between term and meaning, with or without a dash."""

COPULA: Final = r"бұл|ол"
"""May follow the dash."""

OF_ENGLISH: Final = r"ағ\w{0,12}(?: тіл\w+)?\.?|англ\w*\.?|eng?\.|in english|from english"
"""What stands before the English equivalent of a term; between the brackets it may be left out."""

OF_OTHERS: Final = r"лат|нем|фр|грек|гр|итал|исп|араб|парс|түр|қыт|жап|орыс|рус|монғ"
"""Beginnings of the same for words of other languages, from which a term comes."""
