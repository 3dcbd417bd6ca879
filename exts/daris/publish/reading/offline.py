"""A finished site becomes one that a phone can install and read without a network.

The worker stands at the root of the site, because it may only serve what lies below it, and both editions do.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from daris.publish.reading.digesting import digest

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from sphinx.application import Sphinx

WORKER: Final = "daris-worker.js"
MANIFEST: Final = "site.webmanifest"
COLOUR: Final = "#0b5f7d"
PAPER: Final = "#f6f5f1"


def write_offline(site: Path, title: str, language: str, static: Path, memory: Path | None = None) -> None:
    """Write the worker, of a version of its own for every state of the site, and the manifest.

    ``memory`` is a file of the build that spares to read what did not change.
    """
    version = digest(site, memory, without={WORKER})
    worker = (static / WORKER).read_text("utf-8").replace("@VERSION@", version)
    (site / WORKER).write_text(worker, "utf-8")
    manifest = {
        "name": title,
        "lang": language,
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",  # a reader without an address bar could not share a passage
        "theme_color": COLOUR,
        "background_color": PAPER,
        "icons": [
            {"src": "_start/daris.svg", "sizes": "any", "type": "image/svg+xml"},
            {"src": "_start/daris.png", "sizes": "512x512", "type": "image/png"},
        ],
    }
    (site / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")


def site_root(app: Sphinx, context: dict[str, Any]) -> str:
    """Return where the worker is, from a page; nothing if the course turned it off or stands alone."""
    if not app.config.daris_offline or app.config.language not in app.config.daris_editions:
        return ""
    return f"{context['content_root'].removeprefix('./')}../"
