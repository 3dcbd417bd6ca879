"""The class that says in which language a block was written becomes the one it is shown in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.transforms import SphinxTransform

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX: Final = "language-"
_WRITTEN: Final = "daris_written"
_NO_WORDS: Final = (nodes.Inline, nodes.Invisible, nodes.FixedTextElement, nodes.attribution)


class RememberWritten(SphinxTransform):
    """Keep the words of each block in another language, to see later whether a translation changed them."""

    default_priority = 16  # before Locale (20) replaces the words

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Leave the words on every text of these blocks."""
        for block in _spoken(self.document):
            for text in _texts(block):
                text[_WRITTEN] = text.astext()


class ShowLanguage(SphinxTransform):
    """Say of each such block in which language the edition really shows it.

    Locale marks a node ``translated`` even if the translation repeats the source, hence the comparison.
    """

    default_priority = 23  # after Locale (20), which knows what was translated

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Keep the class of a block whose texts agree; otherwise mark each text that differs."""
        for block in list(_spoken(self.document)):
            self._mark(block, _language(block))

    def _mark(self, block: nodes.Element, written: str) -> None:
        edition = self.config.language
        texts = list(_texts(block))
        shown = [edition if _is_translated(text) else written for text in texts]
        for text in texts:
            del text[_WRITTEN]
        if len(set(shown)) <= 1:
            _set_language(block, shown[0] if shown else written)
            return
        _set_language(block, edition)
        for text, language in zip(texts, shown, strict=True):
            if language != edition:
                _set_language(text, language)


def _spoken(document: nodes.document) -> Iterator[nodes.Element]:
    """Yield the blocks that name their language; words within a line speak for themselves."""
    for node in document.findall(nodes.Element):
        if not isinstance(node, nodes.Inline) and _language(node):
            yield node


def _texts(block: nodes.Element) -> Iterator[nodes.TextElement]:
    """Yield the messages of a block, but for those of a block inside that names its own language."""
    for text in block.findall(nodes.TextElement):
        if not isinstance(text, _NO_WORDS) and _nearest(text) is block:
            yield text


def _nearest(node: nodes.Element) -> nodes.Element | None:
    around: nodes.Element | None = node
    while around is not None and not _language(around):
        around = around.parent
    return around


def _is_translated(text: nodes.TextElement) -> bool:
    return bool(text.get("translated")) and text.astext() != text[_WRITTEN]


def _language(node: nodes.Element) -> str:
    classes: list[str] = node.get("classes", [])
    return next((name.removeprefix(_PREFIX) for name in classes if name.startswith(_PREFIX)), "")


def _set_language(node: nodes.Element, language: str) -> None:
    others = [name for name in node["classes"] if not name.startswith(_PREFIX)]
    node["classes"] = [*others, f"{_PREFIX}{language}"]
