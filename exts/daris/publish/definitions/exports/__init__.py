"""The terms of a site become files beside it, and links to them on the page of the glossary."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from daris.lang.labels import LABELS
from daris.publish.definitions.domain import definitions_of
from daris.publish.definitions.exports.glossary import glossary_of
from daris.publish.definitions.exports.plain import as_csv, as_json
from daris.publish.definitions.exports.tbx import as_tbx
from daris.publish.definitions.nodes import glossary_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from daris.publish.definitions.exports.glossary import Glossary

BUILDER: Final = "html"


def _as_apkg(glossary: Glossary, saved: int) -> bytes:
    from daris.publish.definitions.exports.anki import as_apkg  # noqa: PLC0415  # only with terms, 40 ms to load

    return as_apkg(glossary, saved)


WRITERS: Final[dict[str, Callable[[Glossary, int], bytes]]] = {
    "json": lambda glossary, _saved: as_json(glossary),
    "csv": lambda glossary, _saved: as_csv(glossary),
    "tbx": lambda glossary, _saved: as_tbx(glossary),
    "apkg": _as_apkg,
}
"""The files by their endings, in the order in which a reader is offered them."""


class LinkExports(SphinxPostTransform):
    """Offer the files below the list of all terms."""

    default_priority = 4  # before the list becomes a table (5)
    builders = (BUILDER,)

    def run(self, **_: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Add the links where the page lists the terms of the course, if there are any."""
        if definitions_of(self.env).terms():
            for place in self.document.findall(glossary_list):
                if place["scope"] == "course":
                    self._offer(place)

    def _offer(self, place: glossary_list) -> None:
        label, up = self._label("exports"), "../" * place["docname"].count("/")
        links = nodes.bullet_list(bullet="-", classes=["daris-exports"])
        for ending in WRITERS:
            words = self._label(f"export-{ending}")
            link = nodes.reference("", words, refuri=f"{up}{_name(ending)}", internal=True)
            links += nodes.list_item("", nodes.paragraph("", "", link))
        position = place.parent.index(place) + 1
        place.parent.insert(position, [nodes.rubric("", label, classes=["daris-exports-title"]), links])

    def _label(self, key: str) -> str:
        return LABELS[key][self.config.language]


def write_exports(app: Sphinx, exception: Exception | None) -> None:
    """At ``build-finished``: write the files of a site, or remove them where no term is left."""
    if exception is not None or app.builder.name != BUILDER:
        return
    glossary = glossary_of(app.env, app.builder)
    for ending, write in WRITERS.items():
        path = Path(app.outdir) / _name(ending)
        if glossary.items:
            path.write_bytes(write(glossary, _saved(app.env)))
        else:
            path.unlink(missing_ok=True)


def _name(ending: str) -> str:
    return f"definitions.{ending}"


def _saved(env: BuildEnvironment) -> int:
    """Return when the newest page or catalogue was saved, in seconds, or SOURCE_DATE_EPOCH."""
    written = os.environ.get("SOURCE_DATE_EPOCH", "")
    if written.isdecimal():
        return int(written)
    files = {env.doc2path(term.docname) for term in definitions_of(env).terms()}
    # The catalogues room keeps the .po apart from what Sphinx reads, which is compiled anew at any time.
    catalogues = getattr(env.config, "daris_locale", "")
    if catalogues:
        files.update((Path(env.srcdir) / catalogues / env.config.language).rglob("*.po"))
    return int(max((file.stat().st_mtime for file in files), default=0))
