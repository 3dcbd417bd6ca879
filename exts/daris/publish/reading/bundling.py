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
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from daris.publish.reading.inline_styles import move_styles, theme_colours

if TYPE_CHECKING:
    from typing import Any

    from sphinx.application import Sphinx

STATIC: Final = "_static"
CODE_COLOURS: Final = f"{STATIC}/pygments.css"
"""Furo writes this one after the last page; only a page with code needs it."""
COMMENT: Final = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
ADDRESS: Final = re.compile(r"url\(\s*(?P<quote>[\"']?)(?P<address>.*?)(?P=quote)\s*\)", re.DOTALL)
PICTURE: Final = re.compile(r"data:image/svg\+xml(?:;charset=[\w-]+)?,(?P<picture>.*)", re.DOTALL)
MASK: Final = re.compile(r"-webkit-mask-image:[^;}]*;?|(?<![-\w])mask-image:(?P<picture>var\(--icon[^;}]*\))")
"""A browser refuses masks from a disk; the same picture as a background is shown everywhere."""
ICON_COLOUR: Final = "#767b85"  # 4.2 to 1 on white, 4.4 to 1 on Furo's dark
LAST: Final = "scripts/furo.js"
"""Furo's script stops where a browser refuses storage; what stands behind it would not run."""


def bundle(app: Sphinx, context: dict[str, Any]) -> None:
    """Exchange what the page loads; whatever has attributes of its own or comes from elsewhere stays."""
    context["body"], own_styles = move_styles(str(context.get("body", "")))
    colours = theme_colours(context)
    for kind, files, join in (
        ("css", context["css_files"], lambda *found: _sheet(*found) + colours),
        ("js", context["script_files"], _script),
    ):
        together = sorted(filter(_is_plain, files), key=lambda file: file.priority)
        names = [os.fspath(file.filename) for file in together]
        found = [name for name in names if name != CODE_COLOURS and (Path(app.outdir) / name).is_file()]
        if len(found) < 2:  # noqa: PLR2004  # one file needs no bundle
            continue
        text = join(Path(app.outdir), found)
        name = f"daris-{sha256(' '.join(found).encode()).hexdigest()[:8]}.{kind}"
        _write(Path(app.outdir) / STATIC / name, text)
        files[:] = [file for file in files if os.fspath(file.filename or "") not in found]
        add = app.builder.add_css_file if kind == "css" else app.builder.add_js_file  # type: ignore[attr-defined]
        add(name, priority=300)
    if own_styles:
        name = f"daris-{sha256(own_styles.encode()).hexdigest()[:8]}.css"
        _write(Path(app.outdir) / STATIC / name, own_styles)
        app.builder.add_css_file(name, priority=400)  # type: ignore[attr-defined]
    if 'class="highlight' not in str(context.get("body", "")):
        sheets = context["css_files"]
        sheets[:] = [sheet for sheet in sheets if os.fspath(sheet.filename) != CODE_COLOURS]


def _is_plain(file: Any) -> bool:  # noqa: ANN401  # Sphinx's classes of assets are private
    known = {"rel": "stylesheet", "type": "text/css"}
    strange = {name for name, value in file.attributes.items() if value and known.get(name) != value}
    name = os.fspath(file.filename or "")
    return name.startswith(STATIC) and strange <= {"defer"}


def _sheet(outdir: Path, names: list[str]) -> str:
    return "".join(
        _placed(outdir, name, COMMENT.sub("", _read(outdir / name))).strip() + "\n" for name in names
    )


def _script(outdir: Path, names: list[str]) -> str:
    ordered = sorted(names, key=lambda name: name.endswith(LAST))
    return "".join(f"{_read(outdir / name).strip()}\n;\n" for name in ordered)


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
    name = f"icons/{sha256(picture.encode()).hexdigest()[:8]}.svg"
    _write(outdir / STATIC / name, picture)
    return name


def _read(path: Path) -> str:
    return re.sub(r"^//# sourceMappingURL=.*$", "", path.read_text("utf-8"), flags=re.MULTILINE)


def _write(path: Path, text: str) -> None:
    """Write in one move and only what is new: pages may be written side by side."""
    if path.is_file() and path.read_text("utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_text(text, "utf-8")
    beside.replace(path)
