"""Raw bytes that were read become a Seed: numbered lines nobody changes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one seed line, counted in characters of the decoded text.

    Lines count from 1, columns from 0; ``end`` is exclusive, as in a Python slice.
    """

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Seed:
    """One file of ``seeds/``, decoded and cut at its line ends.

    ``name`` is the file name without its suffix, ``sha256`` the digest of the raw bytes,
    ``encoding`` the name of the codec that read them.
    Lines carry no line ending; a line end at the end of the file opens no further line.
    """

    name: str
    sha256: str
    encoding: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Return the text of line ``number``, counted from 1; raise IndexError outside the seed."""
        if number < 1:
            raise IndexError(number)
        return self.lines[number - 1]

    def holding_text(self) -> tuple[int, ...]:
        """Return the numbers of the lines that hold more than white space."""
        return tuple(number for number, line in enumerate(self.lines, 1) if line.strip())
