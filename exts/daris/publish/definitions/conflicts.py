"""The terms of the course become warnings where two of them claim the same key, name or equivalent."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from daris.model.finding import Remark
from daris.publish.definitions.remarks import warn

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from sphinx.environment import BuildEnvironment

    from daris.publish.definitions.headline import Equivalent
    from daris.publish.definitions.store import Term


def check(terms: tuple[Term, ...], env: BuildEnvironment) -> None:
    """Warn at the later place and name the earlier one."""
    _same_key(terms, env)
    _same_term(terms, env)
    _same_equivalent(terms, env)


def _same_key(terms: tuple[Term, ...], env: BuildEnvironment) -> None:
    for first, later in _pairs(terms, lambda term: (term.key,)):
        same = "" if first.meaning == later.meaning else " in other words"
        fact = f"the key {later.key} is already that of “{first.original}”{same} at {_place(first, env)}"
        hint = "write both meanings as two senses in one place, or give one of them another key"
        warn(Remark.DEFINITION_KEY_TWICE, fact, hint, (later.docname, later.line))


def _same_term(terms: tuple[Term, ...], env: BuildEnvironment) -> None:
    for first, later in _pairs(terms, lambda term: (term.original.casefold(),)):
        if first.key != later.key:
            fact = f"“{later.original}” is already defined at {_place(first, env)}, with the key {first.key}"
            hint = "write both meanings as two senses in one place, or name what tells the terms apart"
            warn(Remark.DEFINITION_TERM_TWICE, fact, hint, (later.docname, later.line))


def _same_equivalent(terms: tuple[Term, ...], env: BuildEnvironment) -> None:
    def names(term: Term) -> Iterator[Hashable]:
        return map(_name, term.equivalents)

    for first, later in _pairs(terms, names):
        if first.key != later.key and first.original.casefold() != later.original.casefold():
            shared = set(names(first))
            words = ", ".join(f"“{other.text}”" for other in later.equivalents if _name(other) in shared)
            fact = f"{words} stands for “{later.original}” and for “{first.original}” at {_place(first, env)}"
            hint = "translate one of them otherwise, or make one term of both by :syn:"
            warn(Remark.DEFINITION_EQUIVALENT_TWICE, fact, hint, (later.docname, later.line))


def _name(other: Equivalent) -> tuple[str, str]:
    return other.language, other.text.casefold()


def _pairs(
    terms: tuple[Term, ...], names: Callable[[Term], Iterable[Hashable]]
) -> Iterator[tuple[Term, Term]]:
    """Pair each later holder of a name with its first one; each pair once."""
    holders: defaultdict[Hashable, list[Term]] = defaultdict(list)
    for term in terms:
        for name in names(term):
            holders[name].append(term)
    found = ((first, later) for first, *others in holders.values() for later in others)
    return iter(dict.fromkeys(found))


def _place(term: Term, env: BuildEnvironment) -> str:
    return f"{env.doc2path(term.docname, base=False)}:{term.line}"
