"""English that a Cyrillic-only recogniser read becomes English again."""

from daris.scan.repair.wrong_script.recover import recover

__all__ = ["recover"]
