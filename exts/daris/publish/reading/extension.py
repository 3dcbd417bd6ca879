"""Reading: Furo's pages get a switch of editions, one language throughout, and no request abroad."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.lang.editions import GREETINGS
from daris.publish.reading.bundling import bundle
from daris.publish.reading.contents import renew_contents
from daris.publish.reading.describing import description
from daris.publish.reading.dressing import dress, stay, tag_entries
from daris.publish.reading.editions import (
    book_link,
    course_title,
    default_address,
    handout_links,
    other_editions,
    own_address,
)
from daris.publish.reading.formulas import add_math_renderer
from daris.publish.reading.not_found import not_found
from daris.publish.reading.offline import site_root
from daris.publish.reading.places import NameParagraphs
from daris.publish.reading.tools import tools_of, words_in

if TYPE_CHECKING:
    from typing import Any

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

HERE: Final = Path(__file__).parent
THEME: Final = "furo"
SHEETS: Final = ("daris.css", "daris-tools.css", "daris-facing.css")
SCRIPTS: Final = (
    "daris-editions.js",
    "daris-reading.js",
    "daris-settings.js",
    "daris-cite.js",
    "daris-offline.js",
    "daris-read.js",
    "daris-scroll.js",
    "daris-hyphens.js",
    "daris-patterns.js",
    "daris-divide.js",
)
FIRST_SCRIPT: Final = "_static/daris-first.js"
EDITIONS: Final = {"kk": "../kk/", "en": "../en/"}
POLICY: Final = "default-src 'self' file:; object-src 'none'; base-uri 'self'; form-action 'self' file:"
"""What a page may load: what lies beside it, on a server or a disk. A course may say more, or nothing."""
DEFAULTS: Final[dict[str, object]] = {
    "html_theme": THEME,
    "html_copy_source": False,
    "html_show_sourcelink": False,
    "html_show_sphinx": False,
    "html_favicon": str(
        HERE / "static" / "daris.svg"
    ),  # without one, browsers ask for a file that is not there
    "html_scaled_image_link": False,  # its links would name files of the build
    "html_math_renderer": "mathml",  # MathJax would come from another server
    "html_permalinks_icon": "#",
    "daris_side_by_side": True,  # of the room of catalogues, where the course has it
}
"""Settings of Sphinx that serve a reader better; each stands back if the course's conf.py has its own."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the thin layer over Furo and the settings of the editions."""
    app.add_config_value("daris_editions", EDITIONS, "html", types=frozenset({dict}))
    app.add_config_value("daris_pdf_link", default=False, rebuild="html", types=frozenset({bool}))
    app.add_config_value("daris_handout_links", default=[], rebuild="html", types=frozenset({list}))
    app.add_config_value("daris_base_url", "", "html", types=frozenset({str}))
    app.add_config_value("daris_policy", POLICY, "html", types=frozenset({str}))
    app.add_config_value("daris_offline", default=True, rebuild="html", types=frozenset({bool}))
    app.add_transform(NameParagraphs)
    add_math_renderer(app)
    app.connect("html-collect-pages", lambda app: tuple(not_found(app)))
    for sheet in SHEETS:
        app.add_css_file(sheet, priority=700)  # after Furo's, which they adjust
    for script in SCRIPTS:
        app.add_js_file(script, loading_method="defer")
    app.add_js_file("daris-file.js")
    app.connect("config-inited", _choose)
    app.connect("html-page-context", _page, priority=900)  # after all who add to a page
    app.connect("env-updated", renew_contents)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _choose(app: Sphinx, config: Config) -> None:
    del app
    for name, value in DEFAULTS.items():
        if name in config and not _is_set(config, name):
            setattr(config, name, value)
    if config.daris_base_url and not config.html_baseurl:  # that of the whole site, as its host told it
        config.html_baseurl = f"{config.daris_base_url}{config.language}/"
    config.html_static_path = [str(HERE / "static"), *config.html_static_path]
    if config.html_theme == THEME:
        config.templates_path = [*config.templates_path, str(HERE / "templates")]
        sidebars = {
            "**": [
                "sidebar/brand.html",
                "sidebar/search.html",
                "sidebar/scroll-start.html",
                "sidebar/navigation.html",
                "sidebar/book.html",
                "sidebar/scroll-end.html",
            ]
        }
        config.html_sidebars = config.html_sidebars or sidebars


def _is_set(config: Config, name: str) -> bool:
    return name in config._raw_config or name in config.overrides  # noqa: SLF001  # no public way to ask


def _page(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """Hand the templates what they need of the editions."""
    del templatename
    if not _is_set(app.config, "html_title"):
        context["docstitle"] = course_title(app, context)
    context["daris_others"] = ()
    context["daris_dress"] = lambda body: body
    theme = getattr(app.builder, "theme", None)
    if theme is None or theme.name != THEME or "content_root" not in context:
        return  # an EPUB, or pages for another program
    others = context["daris_others"] = other_editions(app, pagename, context)
    context["daris_dress"] = lambda body: dress(body, others, context["pathto"](FIRST_SCRIPT, resource=True))
    context["daris_stay"] = stay
    context["daris_tag"] = partial(tag_entries, language=str(app.config.language))
    context["daris_own"] = own_address(app, pagename, context)
    context["daris_default"] = default_address(app, pagename, context)
    context["daris_policy"] = app.config.daris_policy
    context["daris_book"] = book_link(app, context)
    context["daris_handouts"] = handout_links(app, pagename, context)
    context["daris_tools"] = tools_of(app, pagename, context, doctree)
    context["daris_read"] = words_in(app.config.language)["read"]
    context["daris_description"] = description(doctree, context)
    context["daris_site"] = site_root(app, context)
    bundle(app, context)
    context["daris_words"] = GREETINGS.get(app.config.language, GREETINGS["en"])
