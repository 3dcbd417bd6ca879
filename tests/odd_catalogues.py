"""Catalogues as editors, merges and accidents leave them: bytes, line at fault, words of the remark."""

from __future__ import annotations

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
"""Three lines; the first message of a case begins on line four."""

DAMAGED = {
    "a byte order mark": (b"\xef\xbb\xbf" + HEADER.encode(), 1, "byte order mark"),
    "UTF-16": (HEADER.encode("utf-16"), 1, "byte order mark"),
    "a NUL byte": (HEADER.encode() + b'msgid "a\0"\nmsgstr "b"\n', 4, "NUL"),
    "CP1251 bytes": (HEADER.encode() + 'msgid "а"\nmsgstr "б"\n'.encode("cp1251"), 4, "not UTF-8"),
    "CP1251 declared": (HEADER.replace("UTF-8", "CP1251").encode(), 1, "declares CP1251"),
    "no charset": (b'msgid ""\nmsgstr "Language: kk\\n"\n', 1, "no charset"),
    "empty": (b"", 1, "empty"),
    "only blanks": (b"\n \n", 1, "empty"),
    "no header": (b'msgid "a"\nmsgstr "b"\n', 1, "header is missing"),
    "a conflict": (HEADER.encode() + b"<<<<<<< HEAD\n", 4, "conflict"),
    "the middle of a conflict": (HEADER.encode() + b"=======\n", 4, "conflict"),
    "a quotation mark missing at the end": (HEADER.encode() + b'msgid "a\nmsgstr "b"\n', 4, "quotation mark"),
    "a quotation mark missing at the start": (
        HEADER.encode() + b'msgid a"\nmsgstr "b"\n',
        4,
        "quotation mark",
    ),
    "cut inside a string": (HEADER.encode() + b'msgid "a"\nmsgstr "b', 5, "quotation mark"),
    "cut before msgstr": (HEADER.encode() + b'msgid "a"\n', 4, "msgid and msgstr"),
    "cut before msgid's string": (HEADER.encode() + b"msgid", 4, "no part of a .po file"),
    "two translations": (HEADER.encode() + b'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 4, "once each"),
    "a plural without forms": (
        HEADER.encode() + b'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n',
        4,
        "once each",
    ),
    "a plural without its first form": (
        HEADER.encode() + b'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n',
        6,
        "msgstr[1] stands where msgstr[0] should",
    ),
    "a misspelt keyword": (HEADER.encode() + b'msgid "a"\nmsgstrr "b"\n', 5, "no part"),
    "a string alone": (b'"a"\n' + HEADER.encode(), 1, "without msgid"),
    "an obsolete string after one in use": (
        HEADER.encode() + b'msgid "a"\nmsgstr "b"\n#~ "c"\n',
        6,
        "without msgid",
    ),
    "an unknown escape": (HEADER.encode() + b'msgid "a"\nmsgstr "\\q"\n', 5, "escape"),
    "a message twice": (
        HEADER.encode() + b'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n',
        7,
        "of line 4",
    ),
    "bad plural forms": (
        HEADER.encode() + b'"Plural-Forms: nplurals=x; plural=0;\\n"\n',
        1,
        "header cannot be used",
    ),
    "a plural rule that is no rule": (
        HEADER.encode() + b'"Plural-Forms: nplurals=2; plural=open(1);\\n"\n',
        1,
        "header cannot be used",
    ),
    "a date that is none": (HEADER.encode() + b'"POT-Creation-Date: soon\\n"\n', 1, "header cannot be used"),
    "more forms than the header says": (
        HEADER.encode()
        + b'"Plural-Forms: nplurals=1; plural=0;\\n"\n'
        + b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n',
        5,
        "more translations",
    ),
}
