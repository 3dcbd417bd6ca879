"""A catalogue and a new template become what sphinx-intl makes of them, in a folder that is thrown away.

sphinx-intl writes over the file it reads and starts a pool of processes for it; its own steps are taken here
one by one, on a copy, because a changed lecture is done sooner than a pool is started.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from babel.messages.pofile import write_po
from sphinx_intl import catalog as steps  # type: ignore[import-untyped]  # sphinx-intl ships no types

from daris.lang.tags import IN_LATIN
from daris.publish.catalogues.checking import load, readable

UNWRAPPED: Final = 0
"""Lines as long as they are: nobody reads this copy, and Babel wraps a line of some megabytes for minutes."""


def suggested(template: Path, known: bytes, language: str) -> bytes:
    """Return the catalogue after sphinx-intl's update; without ``known`` the beginning of a new one."""
    source = steps.load_po(str(template))
    with TemporaryDirectory(prefix="daris-locale-") as folder:
        copy = Path(folder) / "copy.po"
        if not known:
            source.locale = language.replace("-", "_")  # as gettext and Babel spell it
            steps.dump_po(str(copy), source, width=UNWRAPPED)
            return _begun(copy.read_bytes(), language)
        copy.write_bytes(readable(known))
        catalogue = steps.load_po(str(copy))
        steps.update_with_fuzzy(catalogue, source)
        steps.dump_po(str(copy), catalogue, width=UNWRAPPED)
        return copy.read_bytes()


def _begun(data: bytes, language: str) -> bytes:
    """Give a new file a header without an hour or a placeholder."""
    catalogue = load(data)
    name = catalogue.locale.english_name if catalogue.locale else str(catalogue.locale_identifier)
    name = "Kazakh (Latin)" if language == IN_LATIN else name  # Babel knows the Cyrillic and the Arabic one
    catalogue.header_comment = f"# {name} translation of {catalogue.project}."
    catalogue.fuzzy = False
    out = BytesIO()
    write_po(out, catalogue, width=UNWRAPPED)
    return out.getvalue()
