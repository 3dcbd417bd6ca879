"""Whom an edition is for."""

from __future__ import annotations

from typing import Final

STUDENT: Final = "student"
"""The tag of a student's edition, ``sphinx-build -t student``: no solutions. A teacher's has no tag."""
