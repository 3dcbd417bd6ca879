"""Print how well a search finds Kazakh words in other forms than the one typed, beside peers.

Two sets that are not part of the project lie in ``../shared/data``: forms with their lemmas (UD_Kazakh-KTB)
and sentences of Kazakh news. A query is a form; right answers are the forms, or the sentences with a form,
that share a lemma with it. F1 is the mean over queries. Of the queries whose own form is in no sentence,
"empty" counts those that find no sentence at all, and "wrong" those that find none with a form that is right,
the empty among them. "as the page searches" is the script of a site, run in V8: for a stem that no word has
it takes the closest.

A lemma is of the half ``tune`` if the CRC-32 of its UTF-8 bytes is even, else of ``aside``. Only ``tune`` was
looked at while the grammar and the weights were made, and neither half is read to make the table.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Final

import snowballstemmer
from py_mini_racer import MiniRacer
from sphinx.cmd.build import build_main

from daris.lang.kazakh_words import ranks
from daris.publish.search.language import stemmer_script
from daris.publish.search.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Found = Mapping[str, set[int]]
    """For each query what it finds, or should."""

    Scores = tuple[float, float, float]

DATA: Final = Path(__file__).parents[2] / "shared" / "data"
WORD: Final = re.compile(r"\w+(?:-\w+)*")
HALVES: Final = ("tune", "aside")
ENGLISH: Final = snowballstemmer.stemmer("english")
CONF: Final = "language = 'kk'\nextensions = [{}]\nhtml_theme = 'basic'\n"
SENTENCES_A_PAGE: Final = 100


def peers() -> dict[str, Callable[[str], str]]:
    """Return what to measure; no package of Kazakh stems that works by itself is to be had from PyPI."""
    return {
        "the form itself": str,
        "stock Sphinx": ENGLISH.stemWord,
        "five letters": lambda word: word[:5],
        "daris": stem,
    }


def half_of(lemma: str) -> str:
    """Tell to which half a lemma belongs."""
    return HALVES[zlib.crc32(lemma.encode()) % 2]


def forms_of(half: str) -> dict[str, set[str]]:
    """Return each form of one half with its lemmas."""
    lemmas: defaultdict[str, set[str]] = defaultdict(set)
    for line in (DATA / "kk-ktb-lemmas.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            form, lemma, *_ = line.split("\t")
            if half_of(lemma) == half:
                lemmas[form].add(lemma)
    return dict(lemmas)


def sentences() -> list[set[str]]:
    """Return the words of each sentence of the news."""
    text = lzma.decompress((DATA / "kk-news-clean.txt.xz").read_bytes()).decode()
    return [set(WORD.findall(line.lower())) for line in text.splitlines()]


def groups(forms: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, set[str]]:
    """Return for each form those that share a key with it."""
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        for key in keys(form):
            by_key[key].add(form)
    return {form: set().union(*(by_key[key] for key in keys(form))) for form in forms}


def score(right: Found, found: Found) -> Scores:
    """Return the means of precision, recall and F1 over the queries."""
    sums = Counter[str]()
    for query, wanted in right.items():
        hits = len(wanted & found[query])
        precision, recall = hits / max(len(found[query]), 1), hits / len(wanted)
        sums["precision"] += precision  # type: ignore[assignment]
        sums["recall"] += recall  # type: ignore[assignment]
        sums["f1"] += 2 * precision * recall / ((precision + recall) or 1)  # type: ignore[assignment]
    return sums["precision"] / len(right), sums["recall"] / len(right), sums["f1"] / len(right)


def measure(half: str, news: list[set[str]]) -> None:
    """Print the figures of one half."""
    lemmas = forms_of(half)
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(news):
        for word in words & lemmas.keys():
            places[word].add(number)
    numbered = {form: number for number, form in enumerate(lemmas)}
    alike = groups(lemmas, lemmas.__getitem__)
    print(f"{half}: {len(lemmas)} forms            forms P    R    F1     news P    R    F1  empty wrong")
    right = {form: wanted for form, wanted in _places(alike, places).items() if wanted}
    absent = {form: wanted for form, wanted in right.items() if not places.get(form)}
    everything = set().union(*news)
    for name, stemmer in peers().items():
        same = groups(lemmas, lambda form, stemmer=stemmer: [stemmer(form)])  # type: ignore[misc]
        known = set(map(stemmer, everything))
        nothing = {form for form in lemmas if stemmer(form) not in known}
        found = _places(same, places)
        by_form = score(_numbers(alike, numbered), _numbers(same, numbered))
        _tell(name, (by_form, score(right, found)), _missed(absent, found, nothing))
    near, nothing = closest(nothing, everything)
    also = {
        form: {*same[form], *(other for other in lemmas if stem(other) in stems)}
        for form, stems in near.items()
    }
    found = _places(same | also, places)
    _tell("as the page searches", (by_form, score(right, found)), _missed(absent, found, nothing))


def _missed(absent: Found, found: Found, nothing: set[str]) -> tuple[float, float]:
    """Return which share of queries finds no sentence at all, and which none that is right."""
    wrong = sum(1 for form, wanted in absent.items() if not wanted & found[form])
    return len(nothing & absent.keys()) / len(absent), wrong / len(absent)


def _tell(name: str, scores: tuple[Scores, Scores], missed: tuple[float, float]) -> None:
    figures = "   ".join("{:5.3f} {:5.3f} {:5.3f}".format(*one) for one in scores)
    print(f"  {name:24} {figures}  {missed[0]:5.1%} {missed[1]:5.1%}")


def closest(forms: Iterable[str], words: Iterable[str]) -> tuple[dict[str, set[str]], set[str]]:
    """Return for each form the stems of the words that are closest to its own, and the forms with none."""
    with MiniRacer() as engine:
        engine.eval(stemmer_script())
        engine.eval("const near = (form) => new Stemmer().nearest(known, form)")
        engine.eval(f"const known = new Set({json.dumps(sorted(set(map(stem, words))))})")
        near = {form: set(engine.call("near", form)) for form in forms}
    return near, {form for form, stems in near.items() if not stems}


def _numbers(same: Mapping[str, set[str]], numbered: Mapping[str, int]) -> Found:
    return {form: {numbered[other] for other in others} for form, others in same.items()}


def _places(same: Mapping[str, set[str]], places: Mapping[str, set[int]]) -> dict[str, set[int]]:
    return {form: set().union(*(places[other] for other in others)) for form, others in same.items()}


def speed() -> None:
    """Print how many different words a second are stemmed, in the best of three runs."""
    words = list(ranks())[:100_000]
    stem("")
    best = 0.0
    for _ in range(3):
        begin = process_time()
        for word in words:
            stem(word)
        best = max(best, len(words) / (process_time() - begin))
    print(f"{best:,.0f} different words a second")


def index_sizes() -> None:
    """Print the size of the index of the news as pages, with our stems and with those of stock Sphinx."""
    lines = lzma.decompress((DATA / "kk-news-clean.txt.xz").read_bytes()).decode().splitlines()
    sizes = {}
    for name, extensions in {"stock": "", "daris": "'daris.publish.search'"}.items():
        with TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "conf.py").write_text(CONF.format(extensions), "utf-8")
            pages = [lines[at : at + SENTENCES_A_PAGE] for at in range(0, 3000, SENTENCES_A_PAGE)]
            names = [f"page{number}" for number in range(len(pages))]
            for page, text in zip(names, pages, strict=True):
                plain = "\n\n".join(re.sub(r"[^\w\s,.-]", "", line) for line in text)
                (root / f"{page}.rst").write_text(f"{page}\n{'=' * 9}\n\n{plain}\n", "utf-8")
            (root / "index.rst").write_text(
                "Index\n=====\n\n.. toctree::\n\n   " + "\n   ".join(names), "utf-8"
            )
            build_main(["-Q", "-b", "html", str(root), str(root / "html")])
            index = (root / "html" / "searchindex.js").read_text("utf-8")
            sizes[name] = len(index.encode())
            json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))
    print(
        f"index: {sizes['daris']:,} bytes, {sizes['daris'] / sizes['stock']:.2f} times that of stock Sphinx"
    )


def main() -> int:
    """Print everything."""
    if not (DATA / "kk-ktb-lemmas.tsv").is_file():
        print(f"  the labelled words are not in {DATA.name}: nothing to measure")
        return 0
    news = sentences()
    for half in HALVES:
        measure(half, news)
    speed()
    index_sizes()
    return 0


if __name__ == "__main__":
    sys.exit(main())
