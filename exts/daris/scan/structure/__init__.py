"""A Text becomes Lectures: lines become blocks that know which seed lines they hold."""

from __future__ import annotations

from daris.scan.structure.lectures import structure

__all__ = ["structure"]
