"""What a person asks of ``daris build`` becomes what each Sphinx run is told."""

from __future__ import annotations

import argparse

import pytest

from daris.command.build import add, sphinx_options
from daris.publish.editions import Folders, chains


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
