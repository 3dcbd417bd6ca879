"""What every run of Sphinx loads; a process that holds it is copied for each run, so it is loaded once.

To load Sphinx, MyST, Furo and our rooms takes half a second, the larger part of a run that writes one page.
"""

from __future__ import annotations

import gc
from importlib import import_module
from importlib.util import find_spec

import sphinx.cmd.build
from sphinx.application import builtin_extensions

from daris.publish import ROOMS


def load_all() -> None:
    """Load what any edition in any format needs; nothing is set up, so a copy is as good as a new process."""
    rooms = [f"daris.publish.{room}" for room in ROOMS]
    extensions = [name for room in rooms if find_spec(name := f"{room}.extension")]
    for module in (*builtin_extensions, "myst_parser.sphinx_ext.main", "furo", *rooms, *extensions):
        import_module(module)
    gc.freeze()


def run_sphinx(words: tuple[str, ...]) -> int:
    """Run Sphinx as ``python -m sphinx`` does and return its exit code."""
    return sphinx.cmd.build.main(words)


load_all()
