"""Catalogues of before and messages of now: each case is what a translator finds after an update."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.publish.catalogues.blocks import read_blocks, write_blocks
from daris.publish.catalogues.merging import merge

if TYPE_CHECKING:
    from daris.publish.catalogues.blocks import Block

HEADER = (
    '# Our team.\nmsgid ""\nmsgstr ""\n"X-Course: 7\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
)


def _merged(old: str, template: str, suggested: str = "") -> dict[str, Block]:
    blocks = merge(
        read_blocks(HEADER + old), read_blocks(HEADER + template), read_blocks(HEADER + suggested), "en"
    )
    written = write_blocks(blocks)
    assert write_blocks(read_blocks(written.decode())) == written, "what is written reads back as it was"
    return {block.entry.msgid + ("~" if block.entry.obsolete else ""): block for block in blocks}


def test_the_header_stays() -> None:
    """Comments and fields of the header that no tool knows are kept."""
    header = _merged("", 'msgid "а"\nmsgstr ""\n')[""]
    assert header.comments == ("# Our team.",)
    assert "X-Course: 7" in header.entry.msgstr


def test_lines_that_did_not_change_are_not_wrapped_again() -> None:
    """However a translator's editor wrapped an entry, it stays so, also on its way out and back."""
    odd = 'msgid "бір "\n"екі"\nmsgstr ""\n"one "\n"two"'
    kept = _merged(odd + "\n", '#: a.md:9\nmsgid "бір екі"\nmsgstr ""\n')["бір екі"]
    assert (kept.body, kept.references) == (odd, ("a.md:9",))
    gone = _merged(odd + "\n", "")["бір екі~"]
    assert gone.body == "#~ " + odd.replace("\n", "\n#~ ")
    back = _merged(gone.body + "\n", 'msgid "бір екі"\nmsgstr ""\n')
    assert back["бір екі"].body == odd
    assert "бір екі~" not in back


def test_a_repaired_source_keeps_its_translation_with_the_text_it_was_made_for() -> None:
    """It is marked for review, the old text stands in #|, and the translator's comment moves along."""
    merged = _merged('# ask\nmsgid "Елшi келдi"\nmsgstr "came"\n', 'msgid "Елші келді"\nmsgstr ""\n')
    new = merged["Елші келді"]
    assert (new.entry.msgstr, new.entry.fuzzy, new.previous, new.comments) == (
        "came",
        True,
        "Елшi келдi",
        ("# ask",),
    )
    assert merged["Елшi келдi~"].entry.msgstr == "came"


def test_a_second_repair_remembers_the_first_text() -> None:
    """``#|`` is what the translation was made for, not what stood there last."""
    old = '#, fuzzy\n#| msgid "Елшi келдi"\nmsgid "Елші келдi"\nmsgstr "came"\n'
    assert _merged(old, 'msgid "Елші келді"\nmsgstr ""\n')["Елші келді"].previous == "Елшi келдi"


def test_a_guess_of_sphinx_intl_is_marked_with_its_origin() -> None:
    """What is too far for a repair still helps the translator, never the reader without a mark."""
    guess = '#, fuzzy\nmsgid "Мүлде басқа"\nmsgstr "old"\n'
    new = _merged('msgid "Бұрынғы"\nmsgstr "old"\n', 'msgid "Мүлде басқа"\nmsgstr ""\n', guess)["Мүлде басқа"]
    assert (new.entry.fuzzy, new.previous) == (True, "Бұрынғы")


def test_finished_work_beats_a_guess() -> None:
    """When a text returns, its own finished translation comes back, not the one that was fitted to it."""
    old = '#, fuzzy\n#| msgid "б"\nmsgid "а"\nmsgstr "guess"\n\n#~ msgid "а"\n#~ msgstr "true"\n'
    merged = _merged(old, 'msgid "а"\nmsgstr ""\n')
    assert (merged["а"].entry.msgstr, merged["а"].entry.fuzzy, merged["а"].before) == ("true", False, ())
    assert merged["а~"].entry.msgstr == "guess"


def test_the_equivalent_of_a_definition_is_filled_in() -> None:
    """Only where nothing stands, with the capital of the source, and only for its language."""
    template = '#. equivalent ru: посол\n#. equivalent en: ambassador\nmsgid "Елші"\nmsgstr ""\n'
    assert _merged("", template)["Елші"].entry.strings == ("Ambassador",)
    assert _merged('msgid "Елші"\nmsgstr "Envoy"\n', template)["Елші"].entry.strings == ("Envoy",)
    assert not _merged("", template)["Елші"].entry.fuzzy


def test_an_empty_entry_that_nobody_needs_goes() -> None:
    """No work, no obsolete entry."""
    assert set(_merged('msgid "а"\nmsgstr ""\n', "")) == {""}


def test_context_and_plural_are_written() -> None:
    """A message with both keeps both."""
    old = 'msgctxt "c"\nmsgid "а"\nmsgid_plural "ә"\nmsgstr[0] "one"\nmsgstr[1] "many"\n'
    assert _merged(old, "")["а~"].entry.strings == ("one", "many")
    new = _merged(old, 'msgctxt "c"\nmsgid "а"\nmsgid_plural "ә"\nmsgstr[0] ""\nmsgstr[1] ""\n')["а"]
    assert (new.entry.context, new.entry.plural, new.entry.strings) == ("c", "ә", ("one", "many"))
