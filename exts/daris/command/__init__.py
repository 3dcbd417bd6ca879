"""What a person can type after ``python -m daris``; one file a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse names no public type
    """Where a command adds itself."""
