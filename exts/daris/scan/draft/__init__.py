"""A Lecture becomes a Draft: MyST Markdown that a lecturer edits and that parses back to the same text."""

from __future__ import annotations

from daris.scan.draft.chapter import draft

__all__ = ["draft"]
