"""Promises about definitions: what they are, what they are not, and that no word of theirs is lost."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

import pytest

from daris.model.lecture import Definition, Paragraph, Quotation
from daris.model.text import Mark, MarkKind
from daris.scan.structure import structure
from daris.scan.structure.definitions import LONGEST, define
from texts import said, text_of, told

CASES: Final = Path(__file__).parents[2] / "cases" / "structure" / "sentences.tsv"


def labelled(half: str) -> list[tuple[str, str, str]]:
    """Read what each sentence is, whom or what it names, and the sentence."""
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["is"], row["term or speaker"], row["sentence"]) for row in rows if row["half"] == half]


@pytest.mark.parametrize(("kind", "name", "sentence"), labelled("tune"))
def test_a_labelled_sentence_is_what_its_label_says(kind: str, name: str, sentence: str) -> None:
    """Definitions and quotations are found with their term or speaker; other sentences are left alone."""
    [lecture] = structure(text_of(sentence))
    found = {"definition": "", "quotation": ""}
    for block in lecture.blocks:
        if isinstance(block, Definition):
            found["definition"] = block.term
        if isinstance(block, Quotation):
            found["quotation"] = f"{block.role} {block.speaker}".strip()
    assert found == {"definition": "", "quotation": ""} | ({} if kind == "neither" else {kind: name})


@pytest.mark.parametrize(
    ("sentence", "term", "meaning"),
    [
        ("Нота – ресми құжат.", "Нота", "ресми құжат."),
        ("Сауда – тауар айналымы.", "Сауда", "тауар айналымы."),
        ("Нота – бұл ресми құжат.", "Нота", "ресми құжат."),
        ("«Нота» – ресми құжат [1].", "Нота", "ресми құжат [1]."),
        ("Жалпы нота дегеніміз – ресми құжат.", "нота", "ресми құжат."),
        ("Ресми құжат «нота» деп аталады.", "нота", "Ресми құжат "),
        ("Ресми құжатты нота деп атайды.", "нота", "Ресми құжатты "),
        ("«Нота» ресми құжат болып табылады.", "Нота", "ресми құжат"),
    ],
)
def test_a_definition_knows_its_meaning(sentence: str, term: str, meaning: str) -> None:
    """The meaning is what is left when term and connecting words are taken away."""
    found = define(sentence)
    assert found is not None
    assert (found.term, sentence[slice(*found.meaning)]) == (term, meaning)


@pytest.mark.parametrize(
    "sentence",
    [
        "Құжат нота деп атайды.",
        "«» деп аталады.",
        "– – деп аталады.",
        "Халықаралық саяси рухани тарихи құжат болып табылады.",
        "Рухани саяси болып табылады.",
        "Жылқы атасы деп аталады.",
        "Нота 2 ұғымы ресми құжатты білдіреді.",
        "Ол «ресми құжат», «жазба» секілді анықтамалар береді.",
        "нота деп аталады.",
        "Халықаралық саяси мәдени тарихи қоғамдық болып табылады.",
        "Сауда 2 бұл 3 – ресми құжат түрі.",
        f"Нота – {'ресми ' * LONGEST}құжат.",
        "бір екі үш төрт бес алты жеті сегіз тоғыз – ресми құжат түрі.",
        "тоғыз сөзден тұратын мына ұзын тіркес ешқандай термин емес дегеніміз – ресми құжат.",
        "Дипломатия дегеніміз не?",
        "Кездесуге келгендер – оқу орнының құрметті қонақтары.",
        "Дипломатияның міндеті келіссөз болып табылады.",
    ],
)
def test_half_a_definition_is_none(sentence: str) -> None:
    """A pattern without its term or its meaning defines nothing."""
    assert define(sentence) is None


def test_a_definition_stands_between_the_sentences_around_it() -> None:
    """The paragraph is parted, its order and its words are kept."""
    [lecture] = structure(text_of("Елші келді. Нота – ресми құжат. Ол көне."))
    before, definition, after = lecture.blocks
    assert (told(before), told(after)) == (["Елші келді."], ["Ол көне."])
    assert isinstance(definition, Definition)
    assert said(definition.sentence) == "Нота – ресми құжат."


@pytest.mark.parametrize("kind", [MarkKind.UNCLEAR, MarkKind.LANGUAGE])
def test_a_doubtful_or_foreign_term_defines_nothing(kind: MarkKind) -> None:
    """A wrong reading would become the name of an anchor."""
    [lecture] = structure(text_of("Нота – ресми құжат.", marks=(Mark(1, 0, 4, kind, "en"),)))
    assert all(isinstance(block, Paragraph) for block in lecture.blocks)


def test_a_term_with_a_hole_defines_nothing() -> None:
    """Nor would a piece of a word do."""
    [lecture] = structure(text_of("Нота – ресми құжат.", marks=(Mark(1, 4, 4, MarkKind.GAP, "margin"),)))
    assert all(isinstance(block, Paragraph) for block in lecture.blocks)
