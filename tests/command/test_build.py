"""What a person asks of ``daris build`` becomes what each Sphinx run is told."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

import pytest

from daris.__main__ import main
from daris.command.build import add, sphinx_options
from daris.publish.editions import Folders, chains

if TYPE_CHECKING:
    from pathlib import Path

CONF: Final = 'project = "Курс"\nlanguage = "kk"\nextensions = ["myst_parser", "daris"]\n'
OUTDATED: Final = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#, fuzzy
#| msgid "Мемлекеттер бұрын соғысқан."
msgid "Елшілер келіссөз жүргізеді."
msgstr "States once waged war."
"""


@pytest.mark.parametrize(
    ("words", "told"),
    [((), ()), (("--student",), ("-t", "student")), (("--strict",), ("-W", "--keep-going"))],
)
def test_a_student_s_edition_is_asked_for_by_name(words: tuple[str, ...], told: tuple[str, ...]) -> None:
    """Solutions are left out where a lecturer says so, in every edition and format."""
    parser = argparse.ArgumentParser()
    add(parser.add_subparsers())
    arguments = parser.parse_args(["build", *words])
    steps = chains(
        Folders(arguments.root), ["kk", "en"], ["html", "pdf"], books=[], options=sphinx_options(arguments)
    )
    assert len(steps) == 2
    for step in (step for chain in steps for step in chain):
        assert step.words[len(step.words) - len(told) :] == told


@pytest.mark.parametrize(("setting", "shown"), [("mark", "States once"), ("source", "Елшілер келіссөз")])
def test_a_course_says_what_becomes_of_outdated_translations(
    tmp_path: Path, setting: str, shown: str
) -> None:
    """Catalogues that ``daris build`` compiled for all editions serve only a course that wants them so."""
    catalogue = tmp_path / "locale" / "en" / "LC_MESSAGES" / "index.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(OUTDATED, "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Курс\n\nЕлшілер келіссөз жүргізеді.\n", "utf-8")
    conf = f'{CONF}daris_outdated = "{setting}"\ndaris_side_by_side = False\nlocale_dirs = ["../locale"]\n'
    (tmp_path / "docs" / "conf.py").write_text(conf, "utf-8")
    assert main(["build", "--format", "html", "--root", str(tmp_path)]) == 0
    body = (tmp_path / "build" / "html" / "en" / "index.html").read_text("utf-8").partition("<article")[2]
    assert [text for text in ("States once", "Елшілер келіссөз") if text in body] == [shown]
