"""The style sheets and the scripts of a page become one file each: a phone asks three times and not twenty.

Pictures that a style sheet carries inside become files too, so that the site needs no exception in its
``Content-Security-Policy``. Which files belong together is decided a page at a time, because a page may have
scripts of its own; pages with the same files share a bundle.
"""

from __future__ import annotations

import os
import posixpath
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import unquote
from weakref import WeakKeyDictionary

from daris.publish.reading.inline_styles import move_styles, theme_colours
from daris.publish.reading.seldom import has_seldom, without_seldom
from daris.publish.reading.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder

STATIC: Final = "_static"
CODE_COLOURS: Final = f"{STATIC}/pygments.css"
"""Furo writes this one after the last page; only a page with code needs it."""
FOR_EXTENSIONS: Final = f"{STATIC}/styles/furo-extensions.css"
STYLED_EXTENSIONS: Final = frozenset(
    {"sphinx_copybutton", "sphinx_design", "sphinx_inline_tabs", "sphinx_panels"}
)
"""What Furo has a second sheet for; without any of these no page needs it."""
COMMENT: Final = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
COMMENT_LINES: Final = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
INDENT: Final = re.compile(r"^[ \t]+", re.MULTILINE)
SIGNS: Final = re.compile(r"\s*([{};])\s*")
COLON: Final = re.compile(r"(?<=[\w-]): (?=[^{}]*[;}])")
OURS: Final = f"{STATIC}/daris-"
ADDRESS: Final = re.compile(r"url\(\s*(?P<quote>[\"']?)(?P<address>.*?)(?P=quote)\s*\)", re.DOTALL)
PICTURE: Final = re.compile(r"data:image/svg\+xml(?:;charset=[\w-]+)?,(?P<picture>.*)", re.DOTALL)
MASK: Final = re.compile(r"-webkit-mask-image:[^;}]*;?|(?<![-\w])mask-image:(?P<picture>var\(--icon[^;}]*\))")
"""A browser refuses masks from a disk; the same picture as a background is shown everywhere."""
ICON_COLOUR: Final = "#767b85"  # 4.2 to 1 on white, 4.4 to 1 on Furo's dark
LAST: Final = "scripts/furo.js"
"""Furo's script stops where a browser refuses storage; what stands behind it would not run."""
_KEPT: Final[WeakKeyDictionary[Builder, dict[object, str]]] = WeakKeyDictionary()


def bundle(app: Sphinx, context: dict[str, Any]) -> None:
    """Exchange what the page loads; whatever has attributes of its own or comes from elsewhere stays."""
    outdir, builder = Path(app.outdir), cast("StandaloneHTMLBuilder", app.builder)
    context["body"], own_styles = move_styles(str(context.get("body", "")))
    sheets, scripts = context["css_files"], context["script_files"]
    seldom = has_seldom(context["body"])
    unneeded = set() if STYLED_EXTENSIONS & app.extensions.keys() else {FOR_EXTENSIONS}
    unneeded |= set() if 'class="highlight' in context["body"] else {CODE_COLOURS}
    sheets[:] = [sheet for sheet in sheets if os.fspath(sheet.filename) not in unneeded]
    if names := _taken(outdir, sheets):
        make = _sheet if seldom else _usual_sheet
        text = _kept(builder, make, names) + theme_colours(context)
        builder.add_css_file(_made(outdir, [*names, str(seldom)], text, "css"), priority=300)
    if names := _taken(outdir, scripts):
        # Behind it on a search page stand scripts that expect it to have run.
        waiting = {} if context.get("pagename") == "search" else {"defer": "defer"}
        text = _kept(builder, _script, names)
        builder.add_js_file(_made(outdir, names, text, "js"), priority=300, **waiting)
    if own_styles:
        builder.add_css_file(_made(outdir, [own_styles], own_styles, "css"), priority=400)


def _kept(builder: Builder, make: Callable[[Path, tuple[str, ...]], str], names: tuple[str, ...]) -> str:
    """Put a bundle together once a build, and again if a file changed: pages by the hundred share it."""
    outdir = Path(builder.outdir)
    states = tuple((outdir / name).stat() for name in names)
    key = (make, names, tuple((state.st_mtime_ns, state.st_size) for state in states))
    kept = _KEPT.setdefault(builder, {})
    if key not in kept:
        kept[key] = make(outdir, names)
    return kept[key]


def _taken(outdir: Path, files: list[Any]) -> tuple[str, ...]:
    """Take what can stand together out of a list of Sphinx's and return the names, in order."""
    together = sorted(filter(_is_plain, files), key=lambda file: file.priority)
    names = [os.fspath(file.filename) for file in together]
    found = [name for name in names if name != CODE_COLOURS and (outdir / name).is_file()]
    files[:] = [file for file in files if os.fspath(file.filename or "") not in found]
    return tuple(found)


def _made(outdir: Path, names: Iterable[str], text: str, kind: str) -> str:
    name = f"daris-{sha256(' '.join(names).encode()).hexdigest()[:8]}.{kind}"
    write_whole(outdir / STATIC / name, text)
    return name


def _is_plain(file: Any) -> bool:  # noqa: ANN401  # Sphinx's classes of assets are private
    known = {"rel": "stylesheet", "type": "text/css"}
    strange = {name for name, value in file.attributes.items() if value and known.get(name) != value}
    name = os.fspath(file.filename or "")
    return name.startswith(STATIC) and strange <= {"defer"}


def _usual_sheet(outdir: Path, names: tuple[str, ...]) -> str:
    return without_seldom(_sheet(outdir, names))


def _sheet(outdir: Path, names: tuple[str, ...]) -> str:
    """Return the rules without comments and without spaces that say nothing."""
    whole = "\n".join(_placed(outdir, name, COMMENT.sub("", _read(outdir / name))) for name in names)
    close = COLON.sub(":", SIGNS.sub(r"\1", re.sub(r"\s*\n\s*", " ", whole)))
    return close.replace(";}", "}").strip() + "\n"


def _script(outdir: Path, names: tuple[str, ...]) -> str:
    """Return the scripts one after the other; only ours are known to mean the same without indents."""
    ordered = sorted(names, key=lambda name: name.endswith(LAST))
    whole = ((name, COMMENT_LINES.sub("", _read(outdir / name)).strip()) for name in ordered)
    return "".join(f"{INDENT.sub('', text) if name.startswith(OURS) else text}\n;\n" for name, text in whole)


def _placed(outdir: Path, name: str, sheet: str) -> str:
    """Let addresses lead on from where the bundle lies, and move pictures into files."""

    def moved(found: re.Match[str]) -> str:
        address = found["address"]
        if picture := PICTURE.fullmatch(address):
            return f'url("{_picture(outdir, unquote(picture["picture"]))}")'
        if re.match(r"[a-z]+:|[/#]", address):
            return found[0]
        folder = posixpath.dirname(posixpath.relpath(name, STATIC))
        return f'url("{posixpath.normpath(posixpath.join(folder, address))}")'

    return ADDRESS.sub(moved, MASK.sub(_as_background, sheet))


def _as_background(found: re.Match[str]) -> str:
    return f"background:{found['picture']} center/contain no-repeat" if found["picture"] else ""


def _picture(outdir: Path, picture: str) -> str:
    picture = picture.replace("currentColor", ICON_COLOUR)
    if " fill=" not in picture.partition(">")[0]:  # black would not be seen on a dark page
        picture = picture.replace("<svg ", f'<svg fill="{ICON_COLOUR}" ', 1)
    name = f"icons/{sha256(picture.encode()).hexdigest()[:8]}.svg"
    write_whole(outdir / STATIC / name, picture)
    return name


def _read(path: Path) -> str:
    return re.sub(r"^//# sourceMappingURL=.*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
