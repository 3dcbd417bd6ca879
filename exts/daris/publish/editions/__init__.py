"""A project folder becomes one published tree: every edition, every format, side by side."""

from __future__ import annotations

from daris.publish.editions.copies import get_ready
from daris.publish.editions.publishing import assemble, swap
from daris.publish.editions.running import Outcome, run
from daris.publish.editions.steps import Folders, Step, chains

__all__ = ["Folders", "Outcome", "Step", "assemble", "chains", "get_ready", "run", "swap"]
