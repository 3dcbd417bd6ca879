"""Loads what any edition in any format needs, wherever this is imported; nothing is set up.

A process that holds it is copied for each run (``copies``).
"""

from __future__ import annotations

import sphinx.cmd.build

from daris.publish import load_rooms


def run_sphinx(words: tuple[str, ...]) -> int:
    """Run Sphinx as ``python -m sphinx`` does and return its exit code."""
    return sphinx.cmd.build.main(words)


load_rooms()
