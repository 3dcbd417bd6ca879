"""The second way to a PDF, Sphinx's own builder ``latex``, comes in; it goes out speaking Kazakh, by XeLaTeX.

Sphinx chooses pdfLaTeX, which has no Kazakh letter. XeLaTeX has them all, but names chapters in English,
and puts the number behind the word, where Kazakh has it before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.lang.labels import LABELS

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

ENGINE: Final = "xelatex"
# The languages of polyglossia set their own words when the document begins, and Sphinx names the contents
# after the first list of pages; ours come after both.
PREAMBLE: Final = r"""
\makeatletter
\AddToHook{begindocument/end}{
  \renewcommand{\contentsname}{@CONTENTS@}
  \renewcommand{\indexname}{@INDEX@}
}
\titleformat{\chapter}[display]{\normalfont\bfseries\LARGE}{@CHAPTER@}{1ex}{\Huge}
\renewcommand{\chaptermark}[1]{\markboth{@CHAPTER@. #1}{}}
\renewcommand*{\sphinxstyleindexlettergroup}[1]{}% makeindex takes half a Kazakh letter for its heading
\makeatother
"""


def choose(_app: Sphinx, config: Config) -> None:
    """At ``config-inited``: set what the course's conf.py leaves open."""
    given = {*config._raw_config, *config.overrides}  # noqa: SLF001  # no public way to ask
    if "latex_engine" not in given:
        config.latex_engine = ENGINE
    if "latex_use_xindy" not in given:
        config.latex_use_xindy = False  # one program less; it knows no Kazakh alphabet either
    if "latex_elements" not in given:
        config.latex_elements = {"preamble": _preamble(config.language), "fncychap": ""}
    if "latex_documents" not in given:
        # Sphinx's default needs Latin letters in the project's name
        file = f"{config.daris_pdf_name}.tex"
        config.latex_documents = [(config.root_doc, file, config.project, config.author, "manual")]


def _preamble(language: str) -> str:
    places = {"CONTENTS": "contents", "INDEX": "index", "CHAPTER": "numbered-chapter"}
    made = PREAMBLE
    for place, key in places.items():
        words = LABELS[key][language]
        made = made.replace(f"@{place}@", words.format(number=r"\thechapter"))
    return made
