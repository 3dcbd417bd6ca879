"""How an English sentence says that it defines a term, and what only looks like it. All is lower case."""

from __future__ import annotations

from typing import Final

ARTICLES: Final = r"an?|the"
"""What stands before a noun."""

_OFTEN: Final = r"(?:usually |often |commonly |generally |broadly |simply |best |sometimes |also )?"

REFERS: Final = (
    rf"{_OFTEN}(?:refers to|denotes|means|describes|designates|stands for|signifies"
    rf"|(?:is|are|was|were|can be|may be|could be) {_OFTEN}"
    r"(?:defined|understood|described|regarded|interpreted|seen|characteri[sz]ed) as)"
)
"""Stands between the term and its meaning."""

IS: Final = r"is|are"
"""The same, where an article or a noun of kind must follow."""

WORD: Final = r"term|word|concept|notion|expression|phrase"
"""Nouns before the term they name."""

MEANT: Final = r"(?:we |i |one )?(?:is |are )?(?:mean|means|meant|understand|understood)"
"""Stands between “by TERM” and the meaning."""

CALLED: Final = rf"(?:is|are) {_OFTEN}(?:called|termed|known as|referred to as|described as|named)"
"""Stands between the meaning and the term at the end."""

CALL: Final = r"(?:we|they|scholars|economists|scientists|linguists|lawyers) call"
"""Leads in a meaning whose term ends the sentence."""

DEFINES: Final = r"defines?|defined|describes?|described|understands|understood"
"""Stands between a scholar and the term, which is followed by “as”."""

KINDS: Final = (
    r"any|someone who|anyone who|somebody who|something that|anything that|what|when"
    r"|one of the|a type of|a kind of|a form of|a branch of|a set of|a system of"
)
"""What may follow “is” besides an article."""

NO_TERMS: Final = frozenset(
    {
        *("it", "this", "that", "there", "he", "she", "they", "we", "i", "you", "these", "those", "what"),
        *("who", "which", "here", "one", "everyone", "nobody", "someone", "nothing", "everything"),
        *("something", "such", "my", "our", "your", "his", "her", "its", "their", "today", "yesterday"),
        *("tomorrow", "now", "then", "but", "and", "or", "so", "if", "when", "while", "because"),
        *("although", "as", "for", "to", "not", "how", "another", "other", "some", "all", "both", "each"),
        *("most", "many", "few", "several", "no", "off", "on", "up", "out", "where", "why", "first"),
        *("second", "third", "last", "next", "is", "are", "was", "were"),
    }
)
"""Words that begin no term, or are none: pronouns, connectives, adverbs of place."""

FRAMES: Final = frozenset(
    {
        *("main", "first", "second", "third", "fourth", "fifth", "last", "only", "same", "best", "most"),
        *("key", "founding", "important", "good", "bad", "great", "major", "member", "part", "example"),
        *("reason", "result", "case", "problem", "duty", "question", "aim", "goal", "purpose", "author"),
        *("son", "daughter", "winner", "sign", "task", "topic", "subject", "matter", "lot", "few", "place"),
        *("day", "time", "success", "failure", "challenge", "answer", "cause", "consequence", "basis"),
        *("core", "heart", "focus", "latter", "former", "next", "city", "country", "river", "town"),
        *("capital", "mountain", "big", "long", "new", "famous", "popular", "common", "useful", "serious"),
        *("powerful", "crucial", "vital"),
    }
)
"""Words soon after “is a” by which a sentence judges or places a thing instead of saying what it is."""
