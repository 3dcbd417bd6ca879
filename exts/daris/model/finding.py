"""What Daris has to say about damaged or doubtful input: a place, a fact, a next step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Severity(StrEnum):
    """Whether a finding fails the command that reports it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Remark(Enum):
    """Every kind of finding, with its severity and one line of explanation.

    The name in lower case with hyphens is the code people see and Sphinx's warning subtype:
    ``daris.seed-empty``. The reference page in the documentation is made from this table.
    """

    COURSE_EDITIONS = (Severity.ERROR, "The setting of the editions names one that is not known.")
    COURSE_MISSING = (Severity.ERROR, "The folder that a command was given holds no course.")
    SEED_EMPTY = (Severity.ERROR, "A seed holds no text.")
    SEED_UNREADABLE = (Severity.ERROR, "A seed cannot be opened or is no regular file.")
    SEED_BINARY = (Severity.ERROR, "A seed is not text in any encoding that Daris knows.")
    SEED_TOO_LARGE = (Severity.ERROR, "A seed is larger than any course text can be.")
    SEED_PASSED_OVER = (
        Severity.NOTE,
        "A file or folder among the seeds is no text, so that no draft is made of it.",
    )
    CATALOGUE_UNREADABLE = (Severity.ERROR, "A .po file cannot be opened.")
    CATALOGUE_ENCODING = (Severity.ERROR, "A .po file is not plain UTF-8, or declares another encoding.")
    CATALOGUE_SYNTAX = (
        Severity.ERROR,
        "A .po file breaks the grammar of gettext; translations would be lost.",
    )
    CATALOGUE_DUPLICATE = (
        Severity.ERROR,
        "A message stands twice in a .po file; one translation would be lost.",
    )
    CATALOGUE_ROLES = (Severity.ERROR, "A translation has other roles or keys than its source.")
    CATALOGUE_PLACEHOLDERS = (
        Severity.ERROR,
        "A translation has other placeholders or footnotes than its source.",
    )
    CATALOGUE_UNSAFE = (Severity.ERROR, "A translation holds HTML, a script link or a role that opens files.")
    CATALOGUE_DROPPED = (Severity.ERROR, "A translation begins like a list or heading; Sphinx would drop it.")
    FORMULA_UNREADABLE = (Severity.WARNING, "A formula cannot be turned into MathML and is shown as typed.")
    CATALOGUE_LOST = (
        Severity.ERROR,
        "An update of the .po files would lose a translation, and so changed nothing.",
    )
    CATALOGUE_LINKS = (Severity.ERROR, "A translation leads to other addresses than its source.")
    CATALOGUE_NUMBERS = (Severity.WARNING, "A translation holds other numbers than its source.")
    CATALOGUE_TERM = (
        Severity.WARNING,
        "A translation lacks the equivalent of a term that its source mentions.",
    )
    CATALOGUE_PUNCTUATION = (
        Severity.WARNING,
        "Brackets do not pair, or a sentence ends otherwise than its source.",
    )
    CATALOGUE_OPEN = (Severity.NOTE, "Messages of a catalogue are not translated.")
    CATALOGUE_OUTDATED = (Severity.NOTE, "Translations of a catalogue were made for another text.")
    CATALOGUE_REVIEW = (
        Severity.NOTE,
        "Translations of a catalogue stay in use, but their text was repaired.",
    )
    CATALOGUE_NOT_APPLIED = (Severity.WARNING, "A translation could not be put into its page.")
    CATALOGUE_CHANGED = (Severity.ERROR, "Somebody saved a .po file while it was brought up to date.")
    CATALOGUE_UNWRITABLE = (Severity.ERROR, "The .po files cannot be written; none was changed.")
    CATALOGUE_EXTRACTION = (Severity.ERROR, "The chapters could not be read, so no messages were extracted.")
    CHAPTER_UNREADABLE = (Severity.ERROR, "A chapter cannot be read as text in UTF-8.")
    FRONT_MATTER_DAMAGED = (Severity.ERROR, "The front matter of a chapter is no YAML that can be read.")
    FRONT_MATTER_TWICE = (Severity.WARNING, "A field stands twice in the front matter; only the last counts.")
    NOTE_DAMAGED = (Severity.WARNING, "A provenance note or comment is not written as one.")
    NOTE_ABOVE_NOTHING = (Severity.WARNING, "A provenance note stands above no block.")
    NOTE_SEED_UNKNOWN = (Severity.WARNING, "A chapter names a seed that does not exist.")
    NOTE_LINES_UNKNOWN = (Severity.WARNING, "A provenance note names lines that the seed does not have.")
    SEED_LINE_MISSING = (Severity.WARNING, "A line of a seed is in no chapter.")
    READING_UNLISTED = (
        Severity.WARNING,
        "A gap or an unclear reading stands in no block that names its seed lines.",
    )
    DRAFT_UNWRITABLE = (Severity.ERROR, "A draft cannot be written.")
    DRAFT_WAITING = (Severity.WARNING, "A new draft differs from a text that people edited, and waits there.")
    UPDATE_SKIPPED = (Severity.ERROR, "A chapter is damaged, so that no new draft was merged into it.")
    UPDATE_UNFINISHED = (
        Severity.WARNING,
        "A chapter was edited before a killed update could be completed, and a part did not fit.",
    )
    EDITORIAL_ROLE_DAMAGED = (Severity.WARNING, "An editorial role lacks what it must hold.")
    DEFINITION_FIELD_UNKNOWN = (Severity.WARNING, "A definition has a field that Daris does not know.")
    DEFINITION_INCOMPLETE = (Severity.WARNING, "A definition lacks its term or its meaning.")
    DEFINITION_KEY_TWICE = (Severity.WARNING, "Two definitions have the same key.")
    DEFINITION_TERM_TWICE = (Severity.WARNING, "The same term is defined in two places.")
    DEFINITION_EQUIVALENT_TWICE = (
        Severity.WARNING,
        "Two terms have the same equivalent in another language.",
    )
    DEFINITION_UNKNOWN = (Severity.WARNING, "A reference names no term of the course.")
    DEFINITION_AMBIGUOUS = (Severity.WARNING, "A reference may mean more than one term.")
    DEFINITION_NUMBER_MISSING = (
        Severity.WARNING,
        "A reference asks for the number of a definition that has none.",
    )
    DEFINITION_REFERENCE_CHANGED = (Severity.WARNING, "A translation refers to other terms than its source.")
    LANGUAGE_UNKNOWN = (
        Severity.WARNING,
        "A passage names its language in a way that no browser understands.",
    )
    BLOCK_EMPTY = (Severity.WARNING, "A directive holds no text.")
    OBJECTIVE_UNKNOWN = (Severity.WARNING, "A question names an objective that its lecture does not have.")
    OBJECTIVE_NOT_REVIEWED = (Severity.WARNING, "No question reviews an objective of its lecture.")
    QUOTATION_WITHOUT_SOURCE = (Severity.WARNING, "A quotation does not say where its words stand.")
    PASSAGE_UNTAGGED = (Severity.WARNING, "A text in another language does not say so.")
    HEADING_TOO_DEEP = (Severity.WARNING, "A heading is deeper than three levels.")
    MINUTES_IMPLAUSIBLE = (Severity.WARNING, "The minutes of a lecture do not fit its length.")
    LECTURE_FIELD_DAMAGED = (Severity.WARNING, "A field in a lecture's front matter is no number.")
    UNSAFE_RAW = (Severity.WARNING, "Raw output code was kept out of the page.")
    UNSAFE_LINK = (Severity.WARNING, "A link that could run a script or leave the web was taken away.")
    UNSAFE_FILE = (Severity.WARNING, "A file from outside the course was kept out.")
    UNSAFE_MATH = (Severity.WARNING, "A formula holds a command that could run a script.")
    UNSAFE_SETTING = (Severity.WARNING, "A setting that would let a page run code was not taken over.")
    BOOK_FAILED = (Severity.ERROR, "The book cannot be set; the PDF of an earlier build is left as it was.")
    BOOK_DOUBTFUL = (Severity.WARNING, "Typst set the book but left something out or drew it otherwise.")
    BOOK_NODE_UNKNOWN = (
        Severity.WARNING,
        "A kind of node that the book cannot draw; its text is printed plainly.",
    )
    BOOK_RAW = (Severity.WARNING, "Raw markup of another format is left out of the book.")
    BOOK_IMAGE = (
        Severity.WARNING,
        "A picture is damaged or no file of the course; the book prints its description.",
    )
    BOOK_ALT_MISSING = (Severity.WARNING, "A picture has no description for readers who cannot see it.")
    BOOK_FORMULA = (Severity.WARNING, "A formula cannot be translated for the book; its LaTeX is printed.")

    def __init__(self, severity: Severity, explanation: str) -> None:
        """Keep the two columns of the table under their names."""
        self.severity = severity
        self.explanation = explanation

    @property
    def code(self) -> str:
        """Return the code that people see, e.g. ``seed-empty``."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where: a path as the user knows it, and a line counted from 1 (0 for the whole file)."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        """Return ``file:line`` as editors understand it."""
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark at one place: ``fact`` says what was found, ``hint`` what to do next."""

    remark: Remark
    place: Place
    fact: str
    hint: str = ""

    def __str__(self) -> str:
        """Return one line: place, fact, next step."""
        return f"{self.place}: {self.fact}" + (f"; {self.hint}" if self.hint else "")
