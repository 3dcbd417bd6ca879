"""The lists of files that Sphinx reads and copies become lists without files from outside of the course."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from daris.model.finding import Remark
from daris.publish.safety.inside import is_inside
from daris.publish.safety.warning import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def keep_outside_chapters_out(_: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """At ``env-before-read-docs``: do not read a chapter that is a link out of the course."""
    for docname in list(docnames):
        path = env.doc2path(docname)
        if not is_inside(path, env.srcdir):
            fact = "the chapter is a link out of the course, or no file; put the file itself here"
            warn(Remark.UNSAFE_FILE, fact, docname)
            docnames.remove(docname)
            env.clear_doc(docname)
            env.found_docs.discard(docname)


def keep_outside_files_out(_: Sphinx, env: BuildEnvironment) -> None:
    """At ``env-updated``, the last moment before files are copied: forget what leads out of the course."""
    images: dict[str, tuple[set[str], str]] = env.images
    downloads: dict[Any, tuple[set[str], Any]] = env.dlfiles
    for registry in (images, downloads):
        for name in [name for name in registry if not is_inside(Path(env.srcdir, name), env.srcdir)]:
            docname = min(registry[name][0], default="")
            warn(Remark.UNSAFE_FILE, f"{name} leads out of the course and is not published", (docname, 0))
            del registry[name]
