"""A path becomes a verdict: is it a file of the course, wherever its links lead."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def path_of(address: str, env: BuildEnvironment) -> Path | None:
    """Find the file that a page means, as Sphinx does; a loop of links or a null byte means none."""
    try:
        path = Path(env.relfn2path(address, env.current_document.docname)[1])
        path.is_file()  # raises for a name that is too long
    except (OSError, ValueError, RuntimeError):
        return None
    return path


def is_inside(path: str | os.PathLike[str], root: Path) -> bool:
    """Accept what lies under ``root`` once all links are followed, but no folder, device or pipe."""
    if not is_under(path, root):
        return False
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def is_under(path: str | os.PathLike[str], root: Path) -> bool:
    """Follow all links; a loop of links, a null byte and a name that is too long lie nowhere."""
    try:
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))
    except (OSError, ValueError):
        return False
