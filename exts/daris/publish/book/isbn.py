"""An ISBN comes in as printed on a book; whether its last digit fits the others goes out."""

from __future__ import annotations

from typing import Final

_WEIGHTS: Final = {13: (1, 3) * 6 + (1,), 10: tuple(range(10, 0, -1))}
"""For each length the weights of the digits (ISO 2108); their sum is a multiple of 10, or else of 11."""

_TEN: Final = "X"
"""What the old form writes for a last digit of ten."""


def is_isbn(words: str) -> bool:
    """Say whether ``words`` are an ISBN of ten or thirteen digits, with or without hyphens and its name."""
    signs = words.upper().removeprefix("ISBN").replace("-", "").replace(" ", "")
    weights = _WEIGHTS.get(len(signs), ())
    spelled = signs.removesuffix(_TEN) if len(signs) == 10 else signs  # noqa: PLR2004  # only there it is a digit
    if not weights or not (spelled.isascii() and spelled.isdecimal()):
        return False
    digits = [*map(int, spelled), 10]
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=False))
    return total % (11 if len(weights) == 10 else 10) == 0  # noqa: PLR2004
