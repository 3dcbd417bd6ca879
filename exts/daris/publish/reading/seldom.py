"""What a lecture seldom has, code and the like, costs the pages without it no rules of style.

A site has two sheets, one for the pages with any of it and one for the others: more would make readers
load a sheet anew for every kind of page.
"""

from __future__ import annotations

import re
from typing import Final

SELDOM: Final = frozenset({
    "highlight", "highlighttable", "linenos", "linenodiv", "literal-block", "literal-block-wrapper",
    "code-block-caption", "sig", "sig-inline", "sig-object", "field-list", "option-list", "classifier",
    "guilabel", "menuselection", "versionadded", "versionchanged", "versionremoved", "deprecated",
    "attention", "caution", "danger", "error", "hint", "important", "seealso", "tip", "warning",
    "admonition-todo", "sidebar", "contents", "topic", "hlist", "production", "footnote", "brackets",
    "line-block",
})  # fmt: skip
"""Classes that docutils and Sphinx give, and Furo has rules for."""

_CLASSES: Final = re.compile(r'class="([^"]*)"')
_RULE: Final = re.compile(r"(?P<selectors>[^{};]+)\{[^{}]*\}")
_NOT: Final = re.compile(r":not\([^()]*\)")
_BETWEEN: Final = re.compile(r",(?![^(]*\))")
_NAME: Final = re.compile(r"\.([A-Za-z][\w-]*)")


def has_seldom(page: str) -> bool:
    """Tell whether the body of a page has anything of it."""
    return any(not SELDOM.isdisjoint(classes.split()) for classes in _CLASSES.findall(page))


def without_seldom(sheet: str) -> str:
    """Return a sheet, in which comments are gone, without the rules that hold for nothing else."""
    return _RULE.sub(lambda rule: "" if _is_seldom(rule["selectors"]) else rule[0], sheet)


def _is_seldom(selectors: str) -> bool:
    plain = _BETWEEN.split(_NOT.sub("", selectors))
    return all(not SELDOM.isdisjoint(_NAME.findall(selector)) for selector in plain)
