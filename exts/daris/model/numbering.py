"""The place of a thing in its lecture becomes the number that a reader sees."""

from __future__ import annotations


def numbered(lecture: str, place: int) -> str:
    """Return ``2.3`` for the third of its kind in lecture 2, ``3`` where the lecture has no number."""
    return f"{int(lecture)}.{place}" if lecture.strip().isdecimal() else str(place)
