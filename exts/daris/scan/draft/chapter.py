"""A Lecture becomes a Draft: front matter, a title, and the blocks below their notes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from daris.lang.latin import LATIN
from daris.model.anchor import anchor
from daris.model.lecture import Draft, Dropped, Heading
from daris.scan.draft.blocks import markdown
from daris.scan.draft.escape import closed, inline

if TYPE_CHECKING:
    from daris.model.lecture import Lecture

_PLAIN_YAML: Final = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)
_NO_STRING: Final = re.compile(
    r"(?i:true|false|yes|no|on|off|null|y|n)|[0-9][0-9_.:]*(?:e[+-]?[0-9]+)?|0[xob][0-9a-f_]+|[0-9-]+(?:t.*)?"
)


def draft(lecture: Lecture) -> Draft:
    """Write a lecture as Markdown; a title that the machine made has no note above it."""
    first = next((block for block in lecture.blocks if not isinstance(block, Dropped)), None)
    head = isinstance(first, Heading) and first.level == 1
    title = () if head else (f"# {closed(inline(lecture.title).strip() or inline(lecture.seed))}",)
    parts = (f"---\nseed: {_yaml(lecture.seed)}\n---", *title, *map(markdown, lecture.blocks))
    return Draft(_name(lecture), "\n\n".join(parts) + "\n")


def _yaml(name: str) -> str:
    """Write a name so that no reader of YAML takes it for a number, a date or a truth."""
    if _PLAIN_YAML.fullmatch(name) and not _NO_STRING.fullmatch(name):
        return name
    quoted = json.dumps(name, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in quoted)


def _name(lecture: Lecture) -> str:
    """Name the file after its title, behind the number the lecture is printed with."""
    name = anchor(lecture.title, LATIN) or anchor(lecture.seed, LATIN) or "lecture"
    return f"{lecture.number:02}-{name}" if lecture.number else name
