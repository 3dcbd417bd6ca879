"""Seeds that no chapter claims become chapters: files that were not there before, whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.model.finding import Finding, Place, Remark
from daris.publish.chapters.notes import unclaimed
from daris.publish.chapters.updating import Base, complete, keep_base
from daris.scan.read import read_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from daris.model.lecture import Draft
    from daris.model.seed import Seed

    Link = Callable[[Path, Path], None]

FOLDER: Final = "lectures"
"""Where drafts go, under the folder of the course."""

_NOT_IN_NAMES: Final = re.compile(r"[\x00-\x1f/\\:*?\"<>|\x7f]+|^[._]+")
_LONGEST: Final = 80


def draft_unclaimed(seeds: Path, docs: Path) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Draft each seed of the folder ``seeds`` that no chapter under ``docs`` claims.

    Return the files written and what is wrong with seeds or folders; one bad seed stops no other.
    """
    findings = list(complete(docs))
    written: list[Path] = []
    found = read_all(seeds)
    new = unclaimed((seed.name for seed in found if not isinstance(seed, Finding)), docs)
    for seed in found:
        if isinstance(seed, Finding):
            findings.append(seed)
        elif seed.name in new:
            try:
                written += draft_into(seed, docs)
            except OSError as error:
                findings.append(_unwritable(docs, error))
    return tuple(written), tuple(findings)


def draft_into(seed: Seed, docs: Path) -> tuple[Path, ...]:
    """Draft a seed and keep what it was drafted from; raise OSError if the disk refuses."""
    from daris.scan.pipeline import draft_seed  # noqa: PLC0415  # seldom needed, and 0.1 s to load

    drafts = draft_seed(seed)
    written = write_drafts(drafts, docs)
    keep_base(Base.of(seed, drafts), seed.name, docs)
    return written


def write_drafts(drafts: tuple[Draft, ...], docs: Path) -> tuple[Path, ...]:
    """Write the drafts of one seed beside all that is there; raise OSError if the disk refuses.

    All are staged before the first appears: a crash leaves the seed unclaimed rather than half drafted.
    """
    folder = docs / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    if not folder.resolve().is_relative_to(docs.resolve()):
        raise OSError(None, f"{FOLDER} leads out of the course")
    with tempfile.TemporaryDirectory(prefix=".draft-", dir=folder) as stage:
        staged = [_staged(draft, Path(stage, str(number))) for number, draft in enumerate(drafts)]
        names = (file_name(draft.name) for draft in drafts)
        return tuple(_published(*pair, folder) for pair in zip(staged, names, strict=True))


def file_name(name: str) -> str:
    """Return ``name`` as a file name without suffix that every system takes and Sphinx reads."""
    return _NOT_IN_NAMES.sub("-", name).strip(" .-")[:_LONGEST] or "lecture"


def publish(staged: Path, target: Path, link: Link = os.link) -> bool:
    """Make ``staged`` appear as ``target`` unless another text is there; say whether it did."""
    try:
        link(staged, target)
    except FileExistsError:
        return target.is_file() and target.read_bytes() == staged.read_bytes()
    except OSError:  # a disk without hard links, such as a USB stick
        try:
            target.touch(exist_ok=False)
        except FileExistsError:
            return False
        os.replace(staged, target)  # noqa: PTH105  # same words as the fsync beside it
    return True


def _staged(draft: Draft, path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(draft.markdown)
        file.flush()
        os.fsync(file.fileno())
    return path


def _published(staged: Path, name: str, folder: Path) -> Path:
    """Find a name that is free, or holds this very text because another build was quicker."""
    numbered = (folder / f"{name}-{number}.md" for number in count(2))
    return next(target for target in chain([folder / f"{name}.md"], numbered) if publish(staged, target))


def _unwritable(docs: Path, error: OSError) -> Finding:
    fact = f"no draft can be written: {error.strerror or error}"
    return Finding(
        Remark.DRAFT_UNWRITABLE, Place(str(docs / FOLDER)), fact, "give yourself the right to write there"
    )
