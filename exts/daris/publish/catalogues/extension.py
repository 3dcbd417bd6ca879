"""Catalogues: .po files are checked, compiled in the build folder and given to Sphinx."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx import locale as sphinx_locale
from sphinx import package_dir
from sphinx.config import ENUM
from sphinx.errors import ConfigError
from sphinx.util import logging

from daris.publish.catalogues.by_rule import read_languages
from daris.publish.catalogues.checking import INTERFACE, MESSAGES, catalogue_files, faults
from daris.publish.catalogues.compiling import compile_language, folder_of
from daris.publish.catalogues.docutils_labels import register_labels
from daris.publish.catalogues.facing import facing_language, newly_faced, place_facing
from daris.publish.catalogues.showing import MarkMessages, RememberMessages, SpeakSource
from daris.publish.catalogues.sound import NAME, Sound
from daris.publish.catalogues.status_page import add_status_page
from daris.publish.catalogues.templates import TemplateBuilder
from daris.publish.catalogues.visitors import add_nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

    from daris.model.finding import Finding

logger = logging.getLogger(__name__)

STYLE: Final = Path(__file__).parent / "catalogues.css"
SILENT: Final = {"gettext_compact": False, "gettext_additional_targets": ("index",)}
"""What Sphinx's own defaults would get wrong: one catalogue a chapter, and index entries translated too."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Check and load the catalogues before any other room asks for a word in the page's language."""
    app.add_config_value("daris_locale", "", "env", types=frozenset({str}))
    app.add_config_value("daris_sound", "", "", types=frozenset({str}))
    app.add_config_value("daris_compiled", "", "", types=frozenset({str}))
    app.add_config_value("daris_ready", [], "", types=frozenset({list}))
    app.add_config_value("daris_interface", "", "env", types=frozenset({str}))
    app.add_config_value("daris_extracting", default=False, rebuild="", types=frozenset({bool}))
    app.add_config_value("daris_outdated", "mark", "env", types=ENUM("mark", "source"))
    app.add_config_value("daris_side_by_side", default=False, rebuild="env", types=frozenset({bool}))
    add_nodes(app)
    for transform in (RememberMessages, MarkMessages, SpeakSource):
        app.add_transform(transform)
    app.connect("env-get-outdated", newly_faced)
    app.connect("doctree-resolved", place_facing, priority=900)  # after rooms that add lines below a heading
    app.connect("builder-inited", _add_style)
    app.add_css_file(STYLE.name)
    app.add_builder(TemplateBuilder)
    register_labels()
    language, sources = app.config.language, _sources(app)
    sound = Sound(Path(app.config.daris_sound or Path(app.doctreedir, NAME)))
    findings = _faults(app, sources, sound, language)
    if not app.config.daris_sound:  # else it is that of the whole build, which is shared
        sound.save()
    if findings:  # said later, when Sphinx does not put "while setting up extension" before every line
        app.connect("config-inited", lambda _app, _config: _refuse(findings))
    else:
        _load(app, sources)
        # After a room that serves readers has chosen whether both languages stand on a page.
        app.connect("config-inited", lambda _app, config: _face(_app, config, sources, sound), priority=900)
    app.connect("config-inited", _speak_up)
    add_status_page(app)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}


def _load(app: Sphinx, sources: tuple[Path, ...]) -> None:
    """Compile the active language where nothing is published from, and make Sphinx read there."""
    config, language = app.config, app.config.language
    target = _compiled(app, sources, language)
    config.locale_dirs = [str(target)]
    config.gettext_auto_build = False
    config.daris_interface = _digest(target / language / MESSAGES / INTERFACE)
    # Sphinx loaded its words before it loaded us; drop that and look again.
    sphinx_locale.translators.pop(("general", "sphinx"), None)
    app.translator, _ = sphinx_locale.init([target, None, package_dir / "locale"], language)


def _face(app: Sphinx, config: Config, sources: tuple[Path, ...], sound: Sound) -> None:
    """Compile the other edition's catalogues too, where pages hold both languages and these have no fault."""
    language = facing_language(config)
    if language and not _faults(app, sources, sound, language):
        _compiled(app, sources, language)


def _faults(app: Sphinx, sources: tuple[Path, ...], sound: Sound, language: str) -> list[Finding]:
    """Check the catalogues that an edition is made from, unless ``daris build`` has just done so."""
    if _is_ready(app, sources, language):
        return []
    languages = read_languages(language)
    return list(
        sound.check((path for source in sources for path in catalogue_files(source, languages)), faults)
    )


def _compiled(app: Sphinx, sources: tuple[Path, ...], language: str) -> Path:
    """Compile the catalogues of a language and return their folder, which is never published.

    ``daris build`` has done so for its editions in the folder that it names; alone, an edition does so
    beside its doctrees.
    """
    target = _target(app, sources)
    if not _is_ready(app, sources, language):
        shown = app.config.daris_outdated == "mark"
        compile_language(sources, target, language, docs=Path(app.srcdir), show_outdated=shown)
    return target


def _target(app: Sphinx, sources: tuple[Path, ...]) -> Path:
    if not app.config.daris_compiled:
        return Path(app.doctreedir) / "locale"
    shared = Path(app.config.daris_compiled).parent
    return folder_of(shared, sources, show_outdated=app.config.daris_outdated == "mark")


def _is_ready(app: Sphinx, sources: tuple[Path, ...], language: str) -> bool:
    """Tell whether ``daris build`` checked and compiled just these, in the way that this course wants."""
    ready = language in app.config.daris_ready and bool(app.config.daris_compiled)
    return ready and _target(app, sources) == Path(app.config.daris_compiled)


def _add_style(app: Sphinx) -> None:
    # A new list: the default one is shared by every build of this process.
    app.config.html_static_path = [*app.config.html_static_path, str(STYLE)]


def _refuse(findings: list[Finding]) -> None:
    """Name every fault at its place, then stop: Sphinx would build without the damaged catalogues."""
    for finding in findings:
        code, place = finding.remark.code, str(finding.place)
        logger.error("%s; %s", finding.fact, finding.hint, location=place, type="daris", subtype=code)
    if findings:
        message = "The catalogues are damaged; mend the lines named above and build again."
        raise ConfigError(message)


def _sources(app: Sphinx) -> tuple[Path, ...]:
    folders = [app.config.daris_locale] if app.config.daris_locale else app.config.locale_dirs
    return tuple((Path(app.confdir) / folder).resolve() for folder in folders)


def _digest(path: Path) -> str:
    """Return a value whose change makes Sphinx read all pages again: the site's words stand on each."""
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _speak_up(app: Sphinx, config: Config) -> None:
    del app
    if config.daris_extracting and "daris_seeds" in config:
        config.daris_seeds = ""  # extraction reads the chapters there are; it drafts none
    for name, value in SILENT.items():
        if name not in config._raw_config and name not in config.overrides:  # noqa: SLF001  # no public way to ask
            setattr(config, name, value)
