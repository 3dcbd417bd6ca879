r"""LaTeX becomes Typst mathematics that can do nothing else."""

from __future__ import annotations

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from daris.publish.book.latex import formula, is_plain

SOUND = [
    (r"\frac{a}{b}", "a/b"),
    (r"E = mc^2", "E = m c^(2)"),
    (r"\text{Жан басына} = \frac{N}{t}", '"Жан басына" = N/t'),
    (r"\begin{align*}a &= b \\ c &= d\end{align*}", r"a & = b \ c & = d"),
    (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", 'mat(delim: "(", 1, 2 ;3, 4)'),
    (r"\alpha \le \beta \tag{1}", "alpha <= beta"),
]


@pytest.mark.parametrize(("latex", "expected"), SOUND)
def test_formulas_are_translated(latex: str, expected: str) -> None:
    """The formulas of a lecture come out as Typst writes them."""
    assert formula(latex) == expected


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{a] #panic(1) [}",
        r'\text{"; read("conf.py"); "}',
        r"\text{\"#panic(1)}",
        r"\mbox{$#panic(1)$}",
    ],
)
def test_words_in_formulas_cannot_act(latex: str) -> None:
    """Words stay inside their string, or the formula is refused."""
    translated = formula(latex)
    assert translated is None or translated.startswith('"')


@pytest.mark.parametrize(
    "latex", [r"\href{javascript:alert(1)}{x}", r"\boxed{E}", r"\color{red}x", "\ue000", ""]
)
def test_what_is_no_formula_is_refused(latex: str) -> None:
    """What tylax turns into code, a comment or nothing is not let through."""
    assert formula(latex) is None


@pytest.mark.parametrize(
    "source",
    ["#panic(1)", "a $ b", "x /* y", "x // y", 'std.read("a")', 'read("a")', 'a "b', "<label>", "@ref"],
)
def test_code_is_not_plain(source: str) -> None:
    """Every way out of mathematics is recognised."""
    assert not is_plain(source)


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=r'abx\{}$#"[]()^_&; /*@<>=' + "ғқ", max_size=40))
def test_no_formula_runs_code(latex: str) -> None:
    """Whatever an author writes as LaTeX, what comes out is one formula, or is refused by Typst as one."""
    translated = formula(latex)
    if translated is None:
        return
    source = f'#let panic(..) = assert(false, message: "ran")\n$ {translated} $'
    try:
        count = typst.query(source.encode(), "math.equation", field="block", one=True)
    except RuntimeError as error:
        assert "ran" not in str(error)  # noqa: PT017  # a refused formula is no failure
    else:
        assert count == "true"
