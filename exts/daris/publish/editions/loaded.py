"""Loads what any edition in any format needs, wherever this is imported; nothing is set up.

A process that holds it is copied for each run (``copies``).
"""

from __future__ import annotations

import gc
from importlib import import_module
from importlib.util import find_spec

import sphinx.cmd.build
from sphinx.application import builtin_extensions

from daris.publish import ROOMS


def run_sphinx(words: tuple[str, ...]) -> int:
    """Run Sphinx as ``python -m sphinx`` does and return its exit code."""
    return sphinx.cmd.build.main(words)


def _load_all() -> None:
    gc.disable()  # nothing that is loaded is ever garbage
    rooms = [f"daris.publish.{room}" for room in ROOMS]
    extensions = [name for room in rooms if find_spec(name := f"{room}.extension")]
    for module in (*builtin_extensions, "myst_parser.sphinx_ext.main", *rooms, *extensions):
        import_module(module)
    gc.freeze()
    gc.enable()


_load_all()
