"""Text that holds nothing to change is handed on; all other text goes through docutils' patterns."""

from __future__ import annotations

from docutils.utils import smartquotes
from hypothesis import example, given
from hypothesis import strategies as st

from daris.publish.speed.quotes import only_where_needed

QUICK = only_where_needed(smartquotes.educate_tokens)
TOKENS = st.lists(
    st.tuples(st.sampled_from(("plain", "literal", "tag")), st.text("аб .-'\"`\\&quot;…«1", max_size=12)),
    max_size=4,
)


@given(TOKENS, st.sampled_from(("qDe", "1", "2", "3", "qbBdew", "i")))
@example([("plain", "бір "), ("literal", "x"), ("plain", " 'екі'")], "qDe")
def test_the_same_text_whatever_stands_in_it(tokens: list[tuple[str, str]], action: str) -> None:
    """With every set of signs that docutils can be asked to change."""
    slow = list(smartquotes.educate_tokens(iter(tokens), action, "en"))
    assert list(QUICK(iter(tokens), action, "en")) == slow


def test_plain_text_is_not_looked_through() -> None:
    """The usual text of a course costs one search."""

    def refuse(*_: object) -> None:
        message = "docutils was asked"
        raise AssertionError(message)

    quick = only_where_needed(refuse)  # type: ignore[arg-type]
    assert list(quick([("plain", "«Дипломатия» – өнер."), ("plain", "Soft power, 1990–2004.")])) == [
        "«Дипломатия» – өнер.",
        "Soft power, 1990–2004.",
    ]
