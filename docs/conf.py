"""The course: what it is called, in which languages it is read and which extensions build it."""

from __future__ import annotations

project = "Қоғамдық дипломатия"
author = "Daris"
copyright = "2026, Daris"  # noqa: A001  # the name is Sphinx's
language = "kk"

extensions = ["myst_parser", "daris"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath", "attrs_inline"]

daris_locale = "../locale"
daris_seeds = "../seeds"
daris_pdf_name = "public-diplomacy"
