/* The indexes of the editions, loaded by script tags so that they work from a disk; a query becomes pages and terms. */
"use strict";

const DarisSearch = (() => {
  const SCORE = { title: 15, text: 5, titleBegins: 7, textBegins: 2, heading: 20 };
  const BEGINNING = 2; /* letters of an unfinished word that say something */
  const stemmer = new Stemmer();
  const editions = new Map();
  const loads = new Map();

  const edition = (name) => {
    if (!editions.has(name)) editions.set(name, { name, index: null, terms: [], pages: new Map(), titles: null });
    return editions.get(name);
  };
  const speaking = () => edition(document.currentScript.dataset.edition);

  /* Load a script of an edition once; a file that is not there, or is refused, counts as empty. */
  const load = (name, address) => {
    if (!loads.has(address))
      loads.set(
        address,
        new Promise((done) => {
          const script = document.createElement("script");
          script.dataset.edition = name;
          script.src = address;
          script.onload = script.onerror = () => done();
          document.head.append(script);
        }),
      );
    return loads.get(address);
  };

  /* Words of a query with their stems; little English words count only where there is nothing else. */
  const wordsOf = (query) => {
    const words = splitQuery(query).map((word) => ({
      word,
      plain: stemmer.plain(stemmer.clean(word)),
      stem: stemmer.stemWord(word),
    }));
    const telling = words.filter(({ plain }) => !stopwords.has(plain));
    return telling.length ? telling : words;
  };

  const fits = (stem, plain, asked, open) =>
    stem === asked.stem || (open && begins(plain, asked)) || Boolean(asked.near?.includes(stem));
  const begins = (plain, asked) => asked.plain.length >= BEGINNING && stemmer.begins(plain, asked.plain);

  /* Pages of one list of the index that hold a word, each with the score of the best match. */
  const pagesWith = (list, asked, open, whole, part) => {
    const found = new Map();
    const add = (pages, score) => {
      for (const page of [pages].flat()) found.set(page, Math.max(score, found.get(page) ?? 0));
    };
    if (Object.hasOwn(list, asked.stem)) add(list[asked.stem], whole);
    for (const term of asked.near) if (Object.hasOwn(list, term)) add(list[term], part);
    if (open) for (const term of Object.keys(list)) if (begins(term, asked)) add(list[term], part);
    return found;
  };

  const scoresOf = (index, asked, open) => {
    const scores = pagesWith(index.terms, asked, open, SCORE.text, SCORE.textBegins);
    const titles = pagesWith(index.titleterms, asked, open, SCORE.title, SCORE.titleBegins);
    for (const [page, score] of titles) scores.set(page, (scores.get(page) ?? 0) + score);
    return scores;
  };

  const titlesOf = (known) =>
    (known.titles ??= Object.entries(known.index.alltitles).flatMap(([title, places]) => {
      const words = wordsOf(title);
      return places.map(([page, anchor]) => ({ words, page, title, anchor }));
    }));

  const stemsOf = ({ index }) => new Set([...Object.keys(index.terms), ...Object.keys(index.titleterms)]);

  const holdsAll = (words, query) =>
    query.every((asked, place) =>
      words.some(({ stem, plain }) => fits(stem, plain, asked, asked.open && place === query.length - 1)),
    );

  /* Pages that hold every word; if none does, those that hold some. */
  const findPages = (known, query) => {
    if (!known.index || !query.length) return { pages: [], partly: false };
    const sums = new Map();
    const { terms, titleterms } = known.index;
    const marks = query.map((asked) => {
      const present = Object.hasOwn(terms, asked.stem) || Object.hasOwn(titleterms, asked.stem);
      return { ...asked, near: present ? [] : stemmer.nearest(stemsOf(known), asked.plain) };
    });
    for (const [place, asked] of marks.entries())
      for (const [page, score] of scoresOf(known.index, asked, asked.open && place === query.length - 1)) {
        const sum = sums.get(page) ?? { page, score: 0, words: 0 };
        sums.set(page, { page, score: sum.score + score, words: sum.words + 1 });
      }
    for (const { words, page } of titlesOf(known))
      if (sums.has(page) && holdsAll(words, query)) sums.get(page).score += SCORE.heading / Math.max(1, words.length);
    const most = Math.max(0, ...Array.from(sums.values(), ({ words }) => words));
    const pages = [...sums.values()]
      .filter(({ words }) => words === most)
      .sort((one, other) => other.score - one.score || one.page - other.page)
      .map(({ page }) => ({ name: known.index.docnames[page], title: known.index.titles[page], edition: known, marks }));
    return { pages, partly: most < query.length };
  };

  /* Terms one of whose names, in whatever language, holds every word; the closest first. */
  const findTerms = (known, query) => {
    const found = [];
    for (const term of query.length ? known.terms : []) {
      term.words ??= term.names.map(([, text]) => wordsOf(text));
      const closeness = term.words
        .filter((words) => holdsAll(words, query))
        .map((words) => query.length / words.length);
      if (closeness.length) found.push({ term, closeness: Math.max(...closeness) });
    }
    return found.sort((one, other) => other.closeness - one.closeness);
  };

  const open = (query) => {
    const words = wordsOf(query);
    const typing = /[\p{Letter}\p{Number}_]$/u.test(query);
    return words.map((asked, place) => ({ ...asked, open: typing && place === words.length - 1 }));
  };

  return {
    edition,
    load,
    stemmer,
    query: open,
    findPages,
    findTerms,
    fits,
    setIndex: (index) => (speaking().index = index),
    setTerms: (terms) => (speaking().terms = terms),
    setPage: (name, sections) => speaking().pages.set(name, sections),
  };
})();

/* What searchindex.js calls. */
const Search = { setIndex: DarisSearch.setIndex };
