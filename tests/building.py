"""Run the command line as a person would, and look at what it built."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Built:
    """A project folder after ``daris build``: what the command said and where the site is."""

    root: Path
    code: int
    said: str
    complained: str

    @property
    def site(self) -> Path:
        """Return the published tree."""
        return self.root / "build" / "site"


def daris(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person would."""
    command = [sys.executable, "-m", "daris", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)


def build(root: Path, *words: str) -> Built:
    """Build a project folder."""
    done = daris("build", "--root", root, *words)
    return Built(root, done.returncode, done.stdout, done.stderr)
