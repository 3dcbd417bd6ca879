"""A page of any origin becomes a page that runs nothing and links nowhere unsafe; each loss is a warning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from daris.model.finding import Remark
from daris.publish.safety.addresses import is_elsewhere, is_safe
from daris.publish.safety.inside import is_inside, is_under, path_of
from daris.publish.safety.warning import warn

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.environment import BuildEnvironment

_RAW_OF_MYST: Final = re.compile(
    r"<br />\n|\\\\\n|</?s>"
    r'|<input class="task-list-item-checkbox" (checked="checked" )?(disabled="disabled" )?type="checkbox">'
)
"""All the raw code that MyST itself writes: line breaks, struck-out text, the boxes of a task list."""

_COMMANDS: Final = re.compile(
    r"\\(href|url|class|style|cssId|data|mmlToken|unicode|require|html\w*|csname|special|input|include"
    r"|includegraphics|openin|openout|read|write|immediate|catcode|directlua|lstinputlisting|verbatiminput)\b"
)
"""Commands with which a formula makes links, styles and attributes, or TeX reads and writes files."""

_META: Final = frozenset({"name", "property", "content", "lang"})
_LOST: Final = 60


class GuardPage(SphinxTransform):
    """Clean what was read, translations included."""

    default_priority = 875
    """After Locale (20) has put in translations and docutils its targets (up to 660), before the collectors
    (880) note which files to copy."""

    def apply(self, **_: object) -> None:
        """Go through every node that can carry something unsafe."""
        guard(self.document)
        for node in list(self.document.findall(nodes.image)):
            guard_image(node, self.env)
        for download in list(self.document.findall(addnodes.download_reference)):
            guard_download(download, self.env)


class GuardOutput(SphinxPostTransform):
    """Clean again what other extensions made of the page on its way to a writer."""

    default_priority = 950
    """After references are resolved (10) and images converted (200): the last before the writer."""

    def run(self, **_: object) -> None:
        """Go through the nodes that print code and addresses; files were judged when the page was read."""
        guard(self.document)


def guard(document: nodes.document) -> None:
    """Take away raw code, unsafe links, formulas with commands and metadata that acts."""
    for node in [node for node in document.findall(nodes.Element) if isinstance(node, _JUDGED)]:
        for node_class, judge in _JUDGES:
            if isinstance(node, node_class):
                judge(node)


def _raw(node: nodes.raw) -> None:
    if not _RAW_OF_MYST.fullmatch(node.astext()):
        warn(
            Remark.UNSAFE_RAW,
            f"raw {node.get('format', '')} code is not published: {_short(node.astext())}",
            node,
        )
        node.parent.remove(node)


def _reference(node: nodes.reference) -> None:
    if not is_safe(node.get("refuri", "")):
        _warn_of_link(node["refuri"], node)
        node.parent.replace(node, node.children)


def _target(node: nodes.target) -> None:
    if not is_safe(node.get("refuri", "")):
        _warn_of_link(node["refuri"], node)
        del node["refuri"]


def _formula(node: nodes.math | nodes.math_block) -> None:
    """Print a formula with a dangerous command as code: nothing typesets or runs it then."""
    text = node.astext()
    command = _COMMANDS.search(text)
    if command:
        fact = f"a formula may not use {command[0]}, it is printed as it was written: {_short(text)}"
        warn(Remark.UNSAFE_MATH, fact, node)
        block = isinstance(node, nodes.math_block)
        node.replace_self(
            nodes.literal_block(text, text, language="none") if block else nodes.literal(text, text)
        )


def _meta(node: nodes.meta) -> None:
    if set(node.non_default_attributes()) - _META:
        warn(Remark.UNSAFE_RAW, "only metadata with a name and a content is published", node)
        node.parent.remove(node)


def _contents(node: addnodes.toctree) -> None:
    for entry in list(node["entries"]):
        if not is_safe(entry[1]):
            _warn_of_link(entry[1], node)
            node["entries"].remove(entry)


def _warn_of_link(address: str, node: nodes.Node) -> None:
    fact = f"the link to {_short(address)} is taken away, its words stay; links are http, https or mailto"
    warn(Remark.UNSAFE_LINK, fact, node)


_JUDGES: Final[tuple[tuple[type[nodes.Element], Callable[..., None]], ...]] = (
    (nodes.raw, _raw),
    (nodes.reference, _reference),
    (nodes.target, _target),
    (nodes.math, _formula),
    (nodes.math_block, _formula),
    (nodes.meta, _meta),
    (addnodes.toctree, _contents),
)
_JUDGED: Final = tuple(node_class for node_class, _ in _JUDGES)


def guard_image(node: nodes.image, env: BuildEnvironment) -> None:
    """Put the description in the place of a picture that is not a file of the course.

    One from the web would be fetched whenever somebody reads. Scripts in an SVG do not run inside ``<img>``.
    """
    address = node["uri"]
    if not is_elsewhere(address) and _is_file_of_course(address, env):
        return
    fact = f"the picture {_short(address)} is no file of the course; put a copy of it beside the chapter"
    warn(Remark.UNSAFE_FILE, fact, node)
    words = nodes.Text(node.get("alt", ""))
    node.parent.replace(
        node, words if isinstance(node.parent, nodes.TextElement) else nodes.paragraph("", "", words)
    )


def guard_download(node: addnodes.download_reference, env: BuildEnvironment) -> None:
    """Keep the words of a download that is not a file of the course, and nothing else of it."""
    address = node["reftarget"]
    if is_elsewhere(address) or not _is_file_of_course(address, env):
        fact = f"the file {_short(address)} is outside of the course and not published; its words stay"
        warn(Remark.UNSAFE_FILE, fact, node)
        node.parent.replace(node, node.children)


def _is_file_of_course(address: str, env: BuildEnvironment) -> bool:
    """Judge the path; of ``x.*`` only the folder, since what it finds is judged again before it is copied."""
    path = path_of(address, env)
    if path is None:
        return False
    return is_under(path.parent, env.srcdir) if path.suffix == ".*" else is_inside(path, env.srcdir)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) <= _LOST else line[:_LOST] + "…")
