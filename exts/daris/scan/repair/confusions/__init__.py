"""Kazakh words with letters that a recogniser takes for one another become the words that were printed."""

from __future__ import annotations

from daris.scan.repair.confusions.rule import confusions

__all__ = ["confusions"]
