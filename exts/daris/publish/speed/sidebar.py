"""The sidebar's tree is made once; each folder leads its links anew, each page marks the way to itself.

Furo lets Sphinx resolve and print the tree of the whole course for every page and then takes it apart
with BeautifulSoup, so the work grows with the square of the course. Two pages have the same tree but for
the marks of what is current, and the addresses if they stand in two folders.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from furo.navigation import get_navigation_tree
from sphinx.util.osutil import relative_uri

from daris.publish.speed.branches import Tree, read_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder

BEFORE_FURO, AFTER_FURO = 450, 550
NOBODY: Final = "\N{NO-BREAK SPACE}"
"""A page that no course has: what links to a folder look like from a page that is not in the tree."""
ASKED: Final = "daris_toctree"


@dataclass(frozen=True, slots=True)
class Asked:
    """Stands for Sphinx's ``toctree`` while Furo asks for it, and answers nothing."""

    toctree: Callable[..., str]
    options: dict[str, Any]

    def __call__(self, **options: Any) -> str:  # noqa: ANN401  # of Sphinx's toctree
        """Keep what Furo wanted."""
        self.options.update(options)
        return ""


class Sidebars:
    """The trees of one build, a folder each."""

    def __init__(self) -> None:
        """Begin with no tree."""
        self._trees: dict[tuple[Any, ...], Tree] = {}

    def put_off(
        self, app: Sphinx, _page: str, _template: str, context: dict[str, Any], _: nodes.document
    ) -> None:
        """Before Furo: give it an empty tree, quickly."""
        if app.builder.name == "html" and "toctree" in context:
            context["toctree"] = context[ASKED] = Asked(context["toctree"], {})

    def hand_in(self, app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document) -> None:
        """After Furo: give the template the tree that Furo would have made."""
        asked = context.pop(ASKED, None)
        if asked is None:
            return
        context["toctree"] = asked.toctree
        if "furo_navigation_tree" in context:
            context["furo_navigation_tree"] = self._tree(app, page, asked)

    def _tree(self, app: Sphinx, page: str, asked: Asked) -> str:
        builder = cast("StandaloneHTMLBuilder", app.builder)
        folder, options = page.rpartition("/")[0], tuple(sorted(asked.options.items()))
        nobody = f"{folder}/{NOBODY}".lstrip("/")
        if ("", *options) not in self._trees:
            neutral = builder._get_local_toctree(NOBODY, **asked.options)  # noqa: SLF001  # what `toctree` calls
            self._trees["", *options] = read_tree(_furo(neutral))
        if (folder, *options) not in self._trees:
            here = builder.get_target_uri(nobody)
            moved = self._trees["", *options].moved(partial(relative_uri, here))
            self._trees[folder, *options] = moved
        marked = self._trees[folder, *options].marked(html.escape(builder.get_relative_uri(nobody, page)))
        return _furo(asked.toctree(**asked.options)) if marked is None else marked


def _furo(toctree: str) -> str:
    tree: str = get_navigation_tree.__wrapped__(toctree)  # past its cache, which would keep every page's tree
    return tree
