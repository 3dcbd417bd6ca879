"""What a page would say inline about its look goes into files: a strict Content-Security-Policy then holds.

A tag keeps its style under another name, ``data-style``, and a style sheet gives each such value its meaning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

STYLED: Final = re.compile(r'(?P<before><[a-z][^<>]*?\s)style="(?P<style>[^"]*)"')
PLAIN: Final = re.compile(r"[\w\s:;%.,#()-]+")
"""A style that cannot leave its own rule."""


def move_styles(page: str) -> tuple[str, str]:
    """Return the page without inline styles and the sheet that makes up for them; one that acts is lost."""
    sheet = styles_of(found["style"] for found in STYLED.finditer(page))
    moved = STYLED.sub(lambda found: f'{found["before"]}data-style="{found["style"]}"', page)
    return moved, sheet


def styles_of(styles: Iterable[str]) -> str:
    """Return a sheet with one rule a style."""
    plain = sorted({style for style in styles if PLAIN.fullmatch(style)})
    return "".join(f'[data-style="{style}"] {{ {style} }}\n' for style in plain)


def theme_colours(context: Mapping[str, Any]) -> str:
    """Return what Furo writes into the head of each page: the colours of code and those of the course."""
    light, dark = (
        " ".join(f"--{name}: {value};" for name, value in _colours(context, scheme).items())
        for scheme in ("light", "dark")
    )
    return (
        f"body {{ {light} }}\n@media not print {{\n"
        f'body[data-theme="dark"] {{ {dark} }}\n'
        f'@media (prefers-color-scheme: dark) {{ body:not([data-theme="light"]) {{ {dark} }} }}\n}}\n'
    )


def _colours(context: Mapping[str, Any], scheme: str) -> dict[str, str]:
    code = context["furo_pygments"][scheme]
    own = context.get(f"theme_{scheme}_css_variables") or {}
    return {
        "color-code-background": code["background"],
        "color-code-foreground": code["foreground"],
        **own,
    }
