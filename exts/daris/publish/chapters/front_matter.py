"""The YAML between the first two ``---`` of a chapter becomes the name of its seed, or a Finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml
from yaml.constructor import SafeConstructor

from daris.model.finding import Finding, Place, Remark
from daris.publish.chapters.markup import Found, FrontMatter, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEED: Final = re.compile(r"""^seed:[ \t]*['"]?(.+?)['"]?[ \t]*$""", re.MULTILINE)
_FIELD: Final = re.compile(r"[^\W\d]\w*:(\s|$)")
_HINT: Final = "write it as `seed: name-of-the-seed` between two lines of ---"


def seed_of(text: str, found: tuple[Found, ...], file: str) -> tuple[str, tuple[Finding, ...]]:
    """Read which seed a chapter claims; a damaged claim counts too, or a second draft would be made."""
    front = next((item.text for item in found if isinstance(item, FrontMatter)), None)
    if front is None:
        return _unclosed(lines_of(text), file)
    try:
        tree = yaml.compose(front, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return _damaged(front, 2 + (mark.line if mark else 0), _problem(error), file)
    except RecursionError:
        return _damaged(front, 2, "it is nested too deeply", file)
    return _field(tree, front, file)


def _field(tree: yaml.Node | None, front: str, file: str) -> tuple[str, tuple[Finding, ...]]:
    """Take the words of ``seed:`` as written: YAML would read 000_123 as a number."""
    if tree is None:
        return "", ()
    if not isinstance(tree, yaml.MappingNode):
        return _damaged(front, 2, "it is no list of `name: value` lines", file)
    if unfit := _unfit(tree, front, file):
        return unfit
    twice = tuple(_twice(tree, file))
    seeds = [(key, value) for key, value in tree.value if key.value == "seed"]
    if not seeds:
        return "", twice
    key, value = seeds[-1]  # the last of two counts, as for every reader of YAML
    if not isinstance(value, yaml.ScalarNode):
        return _damaged(front, 2 + key.start_mark.line, "`seed:` must be one name", file)
    return str(value.value), twice


def _twice(tree: yaml.MappingNode, file: str) -> Iterator[Finding]:
    """Name each field that stands above another of its name: YAML readers forget it without a word."""
    lines: dict[str, int] = {}
    for key, _ in tree.value:
        line = 2 + key.start_mark.line
        if key.value in lines:
            fact = f"`{key.value}:` stands here and on line {lines[key.value]}; only this one counts"
            yield Finding(
                Remark.FRONT_MATTER_TWICE,
                Place(file, line),
                fact,
                "put both values into one field, or delete one",
            )
        lines[str(key.value)] = line


def _unfit(tree: yaml.MappingNode, front: str, file: str) -> tuple[str, tuple[Finding, ...]] | None:
    """Find what is YAML to the eye only, such as the date 2026-13-32: a build would end at it."""
    for node in (*(value for _, value in tree.value), tree):
        try:
            SafeConstructor().construct_document(node)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or node.start_mark
            return _damaged(front, 2 + mark.line, _problem(error), file)
        except (
            ValueError,
            LookupError,
            TypeError,
            AttributeError,
        ) as error:  # PyYAML's converters raise these
            return _damaged(front, 2 + node.start_mark.line, f"this value cannot be read ({error})", file)
    return None


def _unclosed(lines: list[str], file: str) -> tuple[str, tuple[Finding, ...]]:
    if lines[0].rstrip() == "---" and len(lines) > 1 and _FIELD.match(lines[1]):
        return _damaged("\n".join(lines[1:]), 1, "no second line of --- closes it", file)
    return "", ()


def _damaged(front: str, line: int, problem: str, file: str) -> tuple[str, tuple[Finding, ...]]:
    claimed = _SEED.search(front)
    fact = f"the front matter cannot be read: {problem}"
    finding = Finding(Remark.FRONT_MATTER_DAMAGED, Place(file, line), fact, _HINT)
    return (claimed[1] if claimed else ""), (finding,)


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or error).splitlines()[0]
