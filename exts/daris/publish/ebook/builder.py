"""A course that Sphinx has read comes in, one EPUB 3 goes out: the builder named ``epub``."""

from __future__ import annotations

import os
import shutil
import uuid
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sphinx.builders.epub3 import Epub3Builder

from daris.lang.labels import LABELS
from daris.model.handout import FOLDER, is_lecture, is_printed
from daris.publish.ebook.discovery import described
from daris.publish.ebook.handouts import write_handout
from daris.publish.ebook.leaving_out import with_links_inside

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

STYLE: Final = Path(__file__).parent / "ebook.css"
SHEETS: Final = ("pygments.css", "epub.css", STYLE.name)
SETTINGS: Final[dict[str, Any]] = {
    "html_copy_source": False,
    "templates_path": (),  # those of the site are for its theme
    "epub_show_urls": "no",
    "epub_tocdup": False,  # a chapter that is its own first section reads as a mistake
    "epub_use_index": False,  # its page has links to nowhere but the same words again
}
"""What the book needs otherwise than the site; a chapter's conf.py may set the rest."""

HTML_TAG: Final = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    ' lang="{language}" xml:lang="{language}">'
)

_ORDERED: Final = ("mimetype", "META-INF/container.xml")
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the earliest date that ZIP can write


class EbookBuilder(Epub3Builder):
    """Build the whole course as one EPUB; the same course gives the same bytes."""

    name = "epub"
    alone = ""
    """The page of the handout that is being packed, if it is one."""

    def init(self) -> None:
        """Choose the settings before Sphinx reads them."""
        for name, value in SETTINGS.items():
            setattr(self.config, name, list(value) if isinstance(value, tuple) else value)
        self.config.epub_basename = self.config.daris_pdf_name or self.config.epub_basename
        self.guide_titles = {**self.guide_titles, "toc": LABELS["contents"][self.config.language]}
        super().init()

    def add_js_file(self, filename: str, **kwargs: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Leave out every script: readers of EPUB run none, and some refuse the book."""

    def add_css_file(self, filename: str, **kwargs: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Leave out the style of the site, which is for screens with a side bar."""
        if filename in SHEETS:
            super().add_css_file(filename, **kwargs)

    def prepare_writing(self, docnames: AbstractSet[str]) -> None:
        """Take the title from the first page, which is translated, and say the language of every page."""
        self.html_tag = HTML_TAG.format(language=self.config.language)
        self.add_css_file(STYLE.name)
        first = self.env.titles.get(self.config.root_doc)
        self.config.epub_title = first.astext() if first else self.config.project
        super().prepare_writing(docnames)

    def content_metadata(self) -> dict[str, Any]:
        """Name the book by its project and language, so that a new build replaces the old one in a reader."""
        metadata = super().content_metadata()
        metadata["id"] = self._identity()
        metadata["date"] = self._saved()
        metadata["version"] = metadata["date"][:10]
        metadata["description"] = metadata["title"]
        metadata["publisher"] = metadata["contributor"] = metadata["author"]
        return metadata

    def toc_metadata(self, level: int, navpoints: list[Any]) -> dict[str, Any]:
        """Give the table for older readers the same identity."""
        return {**super().toc_metadata(level, navpoints), "uid": self._identity()}

    def handle_finish(self) -> None:
        """Pack the book without what is not its own, and each lecture alone."""
        outdir = Path(self.outdir)
        shutil.rmtree(outdir / FOLDER, ignore_errors=True)
        left_out = [page for page in self.env.found_docs if not is_printed(self.env.metadata[page])]
        self.config.epub_exclude_files = [
            ".buildinfo.bak",
            *(f"{page}{self.out_suffix}" for page in left_out),
        ]
        for written in outdir.rglob(f"*{self.out_suffix}"):
            if written.relative_to(outdir).with_suffix("").as_posix() not in self.env.found_docs:
                written.unlink()  # its chapter is gone, and Sphinx packs whatever lies there
        super().handle_finish()
        for page in sorted(self.env.found_docs):
            if is_lecture(self.env.metadata[page]):
                write_handout(self, page, outdir / FOLDER / f"{page}.epub")

    def pack(self) -> None:
        """Write the package and the EPUB of what stands in the builder's folder."""
        self.playorder = self.tocid = 0
        self.build_mimetype()
        self.build_container()
        self.build_content()
        self.build_navigation_doc()
        self.build_toc()
        self.build_epub()

    def copy_html_static_files(self, context: dict[str, Any]) -> None:  # noqa: ARG002  # Sphinx's
        """Leave out the files of the site but for one style sheet; pictures of pages come another way."""
        shutil.copyfile(STYLE, Path(self.outdir) / "_static" / STYLE.name)

    def build_content(self) -> None:
        """Write the package and add what EPUB Accessibility asks it to say."""
        super().build_content()
        package = Path(self.outdir) / "content.opf"
        package.write_text(described(package.read_text("utf-8"), self.config.language), "utf-8")

    def build_epub(self) -> None:
        """Pack the files in a fixed order with a fixed date; the old book stays until then."""
        target = Path(self.outdir) / f"{self.config.epub_basename}.epub"
        fresh = target.with_name(f".{target.name}.new")
        names = [*_ORDERED, "content.opf", "toc.ncx", *sorted(set(self.files) - {"content.opf", "toc.ncx"})]
        with zipfile.ZipFile(fresh, "w") as packed:
            for name in names:
                how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                entry = zipfile.ZipInfo(name, _FIRST_DAY)
                packed.writestr(entry, self._content(name), compress_type=how)
        fresh.replace(target)

    def _content(self, name: str) -> bytes:
        file = Path(self.outdir) / name
        if not name.endswith(self.out_suffix):
            return file.read_bytes()
        return with_links_inside(file.read_text("utf-8"), name, self.files).encode()

    def _identity(self) -> str:
        parts = filter(None, (self.config.project, self.config.language, self.alone))
        return uuid.uuid5(uuid.NAMESPACE_URL, "/".join(parts)).urn

    def _saved(self) -> str:
        """Return SOURCE_DATE_EPOCH, or else when the newest page of the course was last saved."""
        written = os.environ.get("SOURCE_DATE_EPOCH", "")
        newest = max(Path(self.env.doc2path(name)).stat().st_mtime for name in self.env.found_docs)
        moment = datetime.fromtimestamp(int(written) if written.isdecimal() else int(newest), UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
