"""A title that changed is written again on every page that shows it: in the sidebar, before and after.

Sphinx writes only the chapter itself and the pages whose contents list names it,
so a course whose lecture was renamed would show two names.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

KEPT: Final = "daris_contents"
"""The attribute of the environment that holds the digest."""


def renew_contents(_: Sphinx, env: BuildEnvironment) -> Sequence[str]:
    """At ``env-updated``: name every page if a title, a number or the order of chapters is a new one."""
    titles = sorted((name, title.astext()) for name, title in env.titles.items())
    order = sorted(env.toctree_includes.items()), sorted(env.toc_secnumbers.items())
    digest = sha256(repr((titles, order)).encode("utf-8", "surrogatepass")).hexdigest()
    before = getattr(env, KEPT, digest)
    setattr(env, KEPT, digest)
    return () if before == digest else sorted(env.all_docs)
