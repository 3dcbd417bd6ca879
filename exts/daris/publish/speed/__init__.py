"""Speed: the same pages sooner; ``daris_speed = False`` in conf.py turns all of it off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from docutils.utils import smartquotes
from myst_parser.mdit_to_docutils import base as myst
from sphinx.search import IndexBuilder
from sphinx.transforms import i18n

from daris.publish.speed import collecting
from daris.publish.speed.belonging import BelongToPage
from daris.publish.speed.messages import handed_on
from daris.publish.speed.parsing import quick
from daris.publish.speed.pruning import by_page
from daris.publish.speed.quotes import only_where_needed
from daris.publish.speed.replacing import StandIn
from daris.publish.speed.settings import with_kept_settings
from daris.publish.speed.sidebar import AFTER_FURO, BEFORE_FURO, Sidebars
from daris.publish.speed.stems import with_memory
from daris.publish.speed.templates import remember_templates
from daris.publish.speed.translating import ShowSentences, TranslateSentences
from daris.publish.speed.waiting import put_down, take_up
from daris.publish.speed.walking import walk_of_kind

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

STAND_INS: Final = (
    StandIn(myst, "make_document", "222e9e19081c", with_kept_settings),
    StandIn(IndexBuilder, "__init__", "375ec6ba4d74", with_memory),
    StandIn(IndexBuilder, "prune", "cd9133b0a71a", by_page),
    StandIn(i18n, "_publish_msgstr", "9a43862bd848", handed_on),
    StandIn(nodes.Node, "_fast_findall", "5675aefbd2cf", walk_of_kind),
    StandIn(smartquotes, "educate_tokens", "6e267f53eba1", only_where_needed),
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Put the quick ways in place of the slow ones once the settings are known."""
    app.add_config_value("daris_speed", default=True, rebuild="", types=frozenset({bool}))
    app.connect("config-inited", _hurry)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _hurry(app: Sphinx, config: Config) -> None:
    if not config.daris_speed:
        return
    app.add_source_parser(quick(app.registry.get_source_parser("markdown")), override=True)
    app.add_transform(TranslateSentences)
    app.add_transform(ShowSentences)
    app.add_transform(BelongToPage)
    taken = [stand_in.take() for stand_in in STAND_INS]
    taken.append(collecting.seldom())
    between = collecting.BetweenPages()
    for event, let_go in (("source-read", put_down), ("doctree-resolved", take_up)):
        app.connect(event, let_go)
        app.connect(event, between.free)
    app.connect("builder-inited", remember_templates)
    sidebars = Sidebars()
    app.connect("html-page-context", sidebars.put_off, priority=BEFORE_FURO)
    app.connect("html-page-context", sidebars.hand_in, priority=AFTER_FURO)
    app.connect("build-finished", lambda *_: [give_back() for give_back in taken] and None, priority=900)
