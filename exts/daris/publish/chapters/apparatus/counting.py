"""Rows become a legend: every sign with what it means and how often it stands on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from daris.publish.chapters.apparatus.nodes import emended, misread
from daris.publish.chapters.editorial import build_gap, build_supplied, build_unclear

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from daris.publish.chapters.apparatus.sheets import Row

    Label = Callable[[str], str]


def counts(rows: Iterable[Row]) -> dict[str, int]:
    """Count the words of each kind, by the key of their label; a word restored in part counts as restored."""
    found = dict.fromkeys(("emended", "omitted", "added", "supplied", "gap", "unclear", "dropped"), 0)
    for row in rows:
        found["dropped"] += bool(row.dropped)
        for reading in () if row.dropped else row.readings:
            kind = reading.kind.name.lower()
            if kind in found:
                found[kind] += 1
            for word in reading.words:
                for sign in {piece.sign for piece in word.pieces} & {"supplied", "gap", "unclear"}:
                    found[sign] += 1
    return found


def legend(rows: Iterable[Row], label: Label) -> list[nodes.Node]:
    """Return a paragraph that says how to read the page, and a list of the signs that stand on it."""
    word = label("sample-word")
    samples: dict[str, list[nodes.Node]] = {
        "emended": [misread("", label("sample-misread")), nodes.Text(" → "), emended("", word)],
        "omitted": [misread("", word)],
        "added": [emended("", word)],
        "supplied": [build_supplied(word, label) or nodes.Text(word)],
        "gap": [build_gap("", label)],
        "unclear": [build_unclear(word, label) or nodes.Text(word)],
        "dropped": [],
    }
    entries = [
        nodes.list_item(
            "", nodes.paragraph("", "", *sample, *_told(label(f"count-{key}"), number, blank=bool(sample)))
        )
        for (key, sample), number in zip(samples.items(), counts(rows).values(), strict=True)
        if number
    ]
    said = nodes.paragraph("", label("how-to-read"))
    return [said, nodes.bullet_list("", *entries, classes=["daris-legend"])] if entries else [said]


def _told(meaning: str, number: int, *, blank: bool) -> list[nodes.Node]:
    return [nodes.Text(f"{' – ' if blank else ''}{meaning}: {number}")]
