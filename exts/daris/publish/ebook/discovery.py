"""The package of an EPUB comes in; it goes out saying how the book can be read, seen or not.

The words are those of EPUB Accessibility 1.1 (W3C, 2023) and its vocabulary at schema.org. Conformance is not
claimed: the standard leaves that to a person who has evaluated the very book.
"""

from __future__ import annotations

import html
from typing import Final

from daris.lang.labels import LABELS

PROPERTIES: Final = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "MathML"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
)
_END: Final = "</metadata>"


def described(package: str, language: str) -> str:
    """Return the package document with the properties in its metadata."""
    summary = html.escape(LABELS["accessibility-summary"][language])
    properties = (*PROPERTIES, ("accessibilitySummary", summary))
    lines = (f'  <meta property="schema:{name}">{value}</meta>\n' for name, value in properties)
    return package.replace(_END, "".join(lines) + "  " + _END, 1)
