/* The text of a page becomes the passage in which the words of a query stand closest, each marked as it is written. */
"use strict";

const DarisExcerpt = (() => {
  const BEFORE = 8;
  const WIDTH = 34; /* words of an excerpt */
  const WORD = /[\p{Letter}\p{Number}_]+/gu;

  /* Words of a text with their places, and which word of the query each one is. */
  const hitsIn = (text, query) => {
    const words = [...text.matchAll(WORD)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
    for (const word of words) {
      const written = text.slice(word.start, word.end);
      const stem = DarisSearch.stemmer.stemWord(written);
      const plain = DarisSearch.stemmer.plain(written);
      word.hit = query.findIndex((asked) => DarisSearch.fits(stem, plain, asked, asked.open));
    }
    return words;
  };

  /* The first word of the stretch with the most different hits, of those the one where they come first. */
  const bestStretch = (words) => {
    let best = { first: 0, different: 0 };
    for (const [place, word] of words.entries()) {
      if (word.hit < 0) continue;
      const different = new Set(words.slice(place, place + WIDTH - BEFORE).map(({ hit }) => hit));
      different.delete(-1);
      if (different.size > best.different) best = { first: Math.max(0, place - BEFORE), different: different.size };
    }
    return best;
  };

  /* The section of a page with the best stretch: its id, its words and what of them to show. */
  const choose = (sections, query) => {
    let best = null;
    for (const [anchor, title, text] of sections) {
      const words = hitsIn(text, query);
      const stretch = bestStretch(words);
      if (stretch.different > (best?.different ?? 0)) best = { anchor, title, text, words, ...stretch };
    }
    return best;
  };

  /* Put the words from `first` on into an element, hits as <mark>. */
  const write = (element, text, words, first = 0, width = words.length) => {
    const shown = words.slice(first, first + width);
    if (!shown.length) return element.append(text);
    const whole = first + width >= words.length;
    let place = first ? shown[0].start : 0;
    if (first) element.append("… ");
    for (const word of shown) {
      if (word.hit < 0) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(word.start, word.end);
      element.append(text.slice(place, word.start), mark);
      place = word.end;
    }
    element.append(text.slice(place, whole ? text.length : shown.at(-1).end), whole ? "" : " …");
  };

  return {
    marked: (element, text, query) => write(element, text, hitsIn(text, query)),
    fill: (element, chosen) => write(element, chosen.text, chosen.words, chosen.first, WIDTH),
    choose,
  };
})();
