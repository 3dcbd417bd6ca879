/* Long Kazakh words get places to divide them, since no browser knows any; what is copied has none. */
"use strict";

const DarisHyphens = (() => {
  const SOFT = "\u00ad";
  const FEWEST = 3; /* letters beside a division */
  const WORD = /\p{Letter}{8,}/gu;
  const longest = { letters: 0 };
  const digits = new Map();

  /* "1[бв][аә]" stands for 1ба, 1бә, 1ва, 1вә; a digit stands before the letter whose place it weighs. */
  const expand = (pattern) =>
    [...pattern.matchAll(/\[([^\]]+)\]|./gu)].reduce(
      (begun, [sign, letters]) => begun.flatMap((words) => [...(letters ?? sign)].map((letter) => words + letter)),
      [""],
    );

  const learn = (pattern) => {
    const letters = pattern.replace(/\d/g, "");
    digits.set(letters, pattern.split(/[^\d]/u).map(Number));
    longest.letters = Math.max(longest.letters, letters.length);
  };

  const divide = (word) => {
    if (word.slice(1) !== word.slice(1).toLowerCase()) return word;
    const whole = `.${word.toLowerCase()}.`;
    const weights = new Array(whole.length + 1).fill(0);
    for (let start = 0; start < whole.length; start++)
      for (let end = start + 1; end <= Math.min(whole.length, start + longest.letters); end++)
        (digits.get(whole.slice(start, end)) ?? []).forEach((digit, place) => {
          weights[start + place] = Math.max(weights[start + place], digit);
        });
    const allowed = (place) => place >= FEWEST && place <= word.length - FEWEST && weights[place + 1] % 2;
    return Array.from(word, (letter, place) => (allowed(place) ? SOFT + letter : letter)).join("");
  };

  return {
    SOFT,
    teach: (patterns) => patterns.flatMap(expand).forEach(learn),
    divided: (text) => text.replace(WORD, divide),
  };
})();
