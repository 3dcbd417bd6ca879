"""One small task for each of many files is done side by side where there are enough of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Result = TypeVar("Result")

MANY: Final = 60
"""Files, about 10 ms each, whose work pays for the processes."""
TOGETHER: Final = 8


def spread(task: Callable[[Any], Result], files: Sequence[Any]) -> Iterable[Result]:
    """Yield what ``task``, a function of a module, makes of each file, in their order."""
    if len(files) < MANY:
        return map(task, files)
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # seldom needed, and 20 ms to load

    with ProcessPoolExecutor() as pool:
        return list(pool.map(task, files, chunksize=TOGETHER))
