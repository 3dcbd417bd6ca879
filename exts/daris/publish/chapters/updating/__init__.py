"""A changed seed or a better draft goes into edited chapters, three ways: what people wrote stays."""

from __future__ import annotations

from daris.publish.chapters.updating.keeping import keep_base
from daris.publish.chapters.updating.seed import Updated, update_seed

__all__ = ["Updated", "keep_base", "update_seed"]
