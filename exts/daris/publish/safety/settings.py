"""The configuration becomes one that publishes no source text and lets no page run code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.model.finding import Remark
from daris.publish.safety.parser import HTML
from daris.publish.safety.warning import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def harden(_: Sphinx, config: Config) -> None:
    """At ``config-inited``: set what no course needs otherwise."""
    config.myst_disable_syntax = sorted({*config.myst_disable_syntax, *HTML})
    config.html_copy_source = False  # sources hold notes and comments
    config.html_show_sourcelink = False
    config.html_scaled_image_link = False  # a script inside an SVG runs once the file is opened by itself
    if "substitution" in config.myst_enable_extensions:
        fact = "myst_enable_extensions: `substitution` would let pages run code of Jinja and is taken out"
        warn(Remark.UNSAFE_SETTING, fact, "conf.py:1")
        config.myst_enable_extensions = set(config.myst_enable_extensions) - {"substitution"}
    _tame_mathjax(config)


def refuse_raw_code(app: Sphinx) -> None:
    """At ``builder-inited``: docutils itself then warns of ``raw`` directives and roles, with their line."""
    app.env.settings["raw_enabled"] = False


def _tame_mathjax(config: Config) -> None:
    """Load MathJax with its own filter of links, styles and classes, the second door after the page guard."""
    name = "mathjax3_config" if config.mathjax3_config else "mathjax4_config"
    settings = dict(getattr(config, name) or {})
    loader = dict(settings.get("loader", {}))
    loader["load"] = sorted({*loader.get("load", ()), "ui/safe"})
    setattr(config, name, {**settings, "loader": loader})
