/* A word in any spelling becomes the stem under which the index keeps it: what stemming.py does, in the same order. */
const DARIS_STEMS = "@TABLE@";

class DarisStemmer {
  constructor(table, english) {
    this.table = table;
    this.english = english;
    this.letters = new Map(Object.entries(table.letters));
    this.dots = new Map(Object.entries(table.dots));
    this.forms = new Map(Object.entries(table.forms));
    this.roots = new Map(Object.entries(table.roots));
    this.marks = new RegExp(`[${table.marks}]`, "gu");
    this.cyrillic = new RegExp(`[${table.cyrillic}]`, "u");
    this.stems = new Map();
    this.endings = new Map();
    this.longest = 0;
    for (const [code, words] of Object.entries(table.stems)) this.addStems(code, words.split(" "));
    for (const [code, words] of Object.entries(table.endings)) this.addEndings(code, words.split(" "));
    for (const [short, root] of this.roots)
      if (this.stems.has(root)) this.stems.set(short, this.stems.get(root));
    this.addMisread([...this.stems]);
  }

  addMisread(known) {
    const misread = new Map();
    for (const [stem, weights] of known)
      if (stem.length >= this.table.long) misread.set(stem.replace(...this.table.confused), weights);
    for (const [other, weights] of misread) if (!this.stems.has(other)) this.stems.set(other, weights);
  }

  addStems(code, words) {
    const [noun, verb, vowels] = code.split(" ");
    const weights = [noun, verb].flatMap((weight) =>
      ["b", "f", "x"].map((asked) =>
        weight === "-" || vowels + asked === "bf" || vowels + asked === "fb" ? this.table.never : Number(weight),
      ),
    );
    for (const word of words) this.stems.set(word, weights);
  }

  addEndings(code, words) {
    const [category, vowels, weight] = code.split(" ");
    const kind = (category === "v" ? 3 : 0) + "bfx".indexOf(vowels);
    for (const word of words) {
      const [ending, instead = ""] = word.split(">");
      if (!this.endings.has(ending)) this.endings.set(ending, []);
      this.endings.get(ending).push([instead, kind, Number(weight)]);
      this.longest = Math.max(this.longest, ending.length);
    }
  }

  clean(text) {
    return text.normalize("NFC").replace(this.marks, "");
  }

  isKazakh(word) {
    return this.cyrillic.test(word);
  }

  plain(word) {
    const lower = word.toLowerCase().replace(this.marks, "");
    const letters = this.isKazakh(lower) ? this.letters : this.dots;
    return Array.from(lower, (letter) => letters.get(letter) ?? letter).join("");
  }

  /* A stem in which a scan's е for ө makes no difference. */
  alike(stem) {
    return stem.replaceAll(...this.table.confused);
  }

  loosen(stem) {
    return stem.length >= this.table.long ? this.alike(stem) : stem;
  }

  /* Whether a stem, or a word, begins as a reader has begun to write. */
  begins(stem, beginning) {
    const misread = stem.length >= this.table.long && stem.startsWith(this.alike(beginning));
    return misread || stem.startsWith(beginning);
  }

  once(word) {
    let best = word;
    let highest = this.table.never;
    const [base, each] = this.table.unknown;
    for (let place = Math.max(2, word.length - this.longest); place <= word.length; place++) {
      for (const [instead, kind, weight] of this.endings.get(word.slice(place)) ?? []) {
        const stem = word.slice(0, place) + instead;
        const known = this.stems.get(stem);
        if (known === undefined && (instead || place < this.table.shortest)) continue;
        const whole = weight + (known === undefined ? base - each * place : known[kind]);
        if (whole > highest) [best, highest] = [stem, whole];
      }
    }
    return best;
  }

  kazakh(word) {
    if (this.forms.has(word)) return this.loosen(this.forms.get(word));
    for (let depth = 0; depth < this.table.deepest; depth++) {
      const shorter = this.once(word);
      if (shorter === word) break;
      word = shorter;
      if (this.stems.has(word)) break;
    }
    return this.loosen(this.roots.get(word) ?? word);
  }

  stemWord(word) {
    const plain = this.plain(this.clean(word));
    return this.isKazakh(plain) ? this.kazakh(plain) : this.english.stemWord(plain);
  }

  /* How many letters two stems end differently in; none of those that begin too differently. */
  distance(one, other) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    let same = 0;
    while (same < short.length && short[same] === long[same]) same++;
    const contained = same === short.length && same >= this.table.near.contained;
    if (!contained && same < this.table.near.alike) return Infinity;
    return long.length - same > this.table.near.more ? Infinity : short.length + long.length - 2 * same;
  }

  /* What to look for where no page has the stem of a word: the word with ө read otherwise, or the closest stems. */
  nearest(stems, word) {
    const misread = this.table.misread.map((pair) => this.stemWord(this.plain(word).replace(...pair)));
    const known = misread.filter((stem) => stems.has(stem));
    return known.length ? known : this.closest(stems, this.stemWord(word));
  }

  closest(stems, asked) {
    let least = Infinity;
    let found = [];
    for (const stem of stems) {
      const distance = this.distance(this.alike(stem), this.alike(asked));
      if (distance < least) [least, found] = [distance, []];
      if (distance === least && least < Infinity) found.push(stem);
    }
    return found;
  }
}

var Stemmer = function () {
  Stemmer.one ??= new DarisStemmer(DARIS_STEMS, new EnglishStemmer());
  return Stemmer.one;
};
