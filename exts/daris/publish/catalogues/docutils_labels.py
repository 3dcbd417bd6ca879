"""A table of labels becomes a language that docutils knows; it ships no Kazakh."""

from __future__ import annotations

import sys
from types import ModuleType

from docutils.parsers.rst.languages import en

from daris.lang.docutils_labels import FIELDS, LABELS


def register_labels() -> None:
    """Teach docutils every language of the table, for this process; done twice it changes nothing.

    docutils imports ``docutils.languages.xx``; a module that is loaded already is found under that name, and
    no top-level module called ``kk`` is needed. Directive and role names stay English.
    """
    for language, labels in LABELS.items():
        name = language.lower().replace("-", "_")  # as docutils looks it up
        module = ModuleType(f"docutils.languages.{name}")
        module.__dict__.update(
            labels=labels, bibliographic_fields=FIELDS[language], author_separators=[";", ","]
        )
        sys.modules[module.__name__] = module
        sys.modules[f"docutils.parsers.rst.languages.{name}"] = en
