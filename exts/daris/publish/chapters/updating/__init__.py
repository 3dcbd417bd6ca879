"""A changed seed or a better draft goes into edited chapters, three ways: what people wrote stays."""

from __future__ import annotations

from daris.publish.chapters.updating.journal import complete, replace_together
from daris.publish.chapters.updating.keeping import Base, keep_base
from daris.publish.chapters.updating.seed import Updated, update_seed

__all__ = ["Base", "Updated", "complete", "keep_base", "replace_together", "update_seed"]
