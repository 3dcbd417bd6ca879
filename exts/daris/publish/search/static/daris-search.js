/* The search page: results while a reader types, terms first, then pages, then pages of the other editions. */
"use strict";

(() => {
  const AT_ONCE = 8; /* pages shown before a reader asks for more */
  const PAUSE = 120; /* milliseconds without a key before results follow */
  const QUIET = 900; /* and before a screen reader is told of them */

  const form = document.getElementById("daris-search");
  const input = form.querySelector("input[name=q]");
  const status = document.getElementById("daris-search-status");
  const results = document.getElementById("search-results");
  const words = JSON.parse(form.dataset.words);
  const others = Object.entries(JSON.parse(form.dataset.editions));
  const own = DarisSearch.edition(form.dataset.edition);
  const roots = new Map([[own.name, document.documentElement.dataset.content_root], ...others]);
  let turn = 0;

  const path = (name) => name.split("/").map(encodeURIComponent).join("/");
  const make = (tag, parent, text = "", attributes = {}) => {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  const addressOf = (edition, name) => {
    const root = roots.get(edition.name);
    if (DOCUMENTATION_OPTIONS.BUILDER !== "dirhtml") return root + path(name) + DOCUMENTATION_OPTIONS.LINK_SUFFIX;
    return root + path(name === "index" ? "" : name.replace(/\/index$/, "")).replace(/.$/, "$&/");
  };

  const loadEdition = (edition) => {
    const root = roots.get(edition.name);
    return Promise.all([
      DarisSearch.load(edition.name, `${root}searchindex.js`),
      DarisSearch.load(edition.name, `${root}_search/terms.js`),
    ]);
  };

  const section = (key, title, language) => {
    const part = make("section", results, "", { "aria-labelledby": `daris-search-${key}` });
    make("h3", part, title, { id: `daris-search-${key}` });
    return make("ul", part, "", { role: "list", class: "search", ...(language ? { lang: language } : {}) });
  };

  /* Sphinx marks these words on the page that a reader opens. */
  const remember = (link, text) =>
    link.addEventListener("click", () => {
      const marked = Array.from(text.querySelectorAll("mark"), (mark) => mark.textContent.toLowerCase());
      try {
        localStorage.setItem("sphinx_highlight_terms", [...new Set(marked)].join(" "));
      } catch (refused) {
        /* Storage is closed in some private modes; the page opens without marks. */
      }
    });

  const showTerm = (list, { term }, query) => {
    const item = make("li", list, "", { class: "daris-search-term" });
    const [[language, shown], ...names] = term.names;
    const link = make("a", item, "", { href: `${addressOf(own, term.page)}#${encodeURIComponent(term.anchor)}` });
    if (language !== own.name) link.lang = language;
    DarisExcerpt.marked(link, shown, query);
    for (const [tongue, name] of names) {
      item.append(" · ");
      DarisExcerpt.marked(make("span", item, "", { lang: tongue }), name, query);
    }
    const meaning = make("p", item, "", term.language === own.name ? {} : { lang: term.language });
    DarisExcerpt.marked(meaning, term.meaning, query);
    remember(link, item);
  };

  const showPage = async (list, page) => {
    const address = addressOf(page.edition, page.name);
    const item = make("li", list, "", { class: "daris-search-page" });
    const link = make("a", item, page.title, { href: address });
    const excerpt = make("p", item, "", { class: "context" });
    await DarisSearch.load(page.edition.name, `${roots.get(page.edition.name)}_search/${path(page.name)}.js`);
    const chosen = DarisExcerpt.choose(page.edition.pages.get(page.name) ?? [], page.marks);
    remember(link, item);
    if (!chosen) return;
    DarisExcerpt.fill(excerpt, chosen);
    if (!chosen.anchor) return;
    link.href = `${address}#${encodeURIComponent(chosen.anchor)}`;
    make("span", link, ` › ${chosen.title}`, { class: "daris-search-section" });
  };

  const showPages = (key, title, { pages, partly }, language) => {
    if (!pages.length) return;
    const list = section(key, title, language);
    if (partly) list.before(make("p", list.parentElement, words.partly, language ? { lang: own.name } : {}));
    const next = (from) => {
      const rest = pages.slice(from + AT_ONCE).length;
      pages.slice(from, from + AT_ONCE).forEach((page) => showPage(list, page));
      if (!rest) return;
      const more = make("button", list.parentElement, words.more.replace("{}", rest), { type: "button" });
      more.addEventListener("click", () => {
        more.remove();
        next(from + AT_ONCE);
        list.children[from + AT_ONCE].querySelector("a").focus();
      });
    };
    next(0);
  };

  /* Where the query is a term of the course, an edition is asked in its own words first. */
  const translated = (terms, language) =>
    terms
      .filter(({ closeness }) => closeness === 1)
      .flatMap(({ term }) => term.names.filter(([tongue]) => tongue === language).map(([, name]) => `${name} `));

  const findIn = (edition, query, translations) => {
    const whole = new Map();
    for (const asked of [...translations.map(DarisSearch.query), query]) {
      const { pages, partly } = DarisSearch.findPages(edition, asked);
      if (partly) continue;
      for (const page of pages) if (!whole.has(page.name)) whole.set(page.name, { ...page, asked });
    }
    if (whole.size) return { pages: [...whole.values()], partly: false };
    const { pages, partly } = DarisSearch.findPages(edition, query);
    return { pages: pages.map((page) => ({ ...page, asked: query })), partly };
  };

  /* The same words on the same page of another edition are a passage that is not translated. */
  const isTwin = (page, pages, query) =>
    page.asked === query && pages.some(({ name, asked }) => name === page.name && asked === query);

  const tell = (text) => {
    status.textContent = text;
  };

  const counted = (count) => (count === 1 ? words.one : count ? words.many.replace("{}", count) : words.none);

  const show = async (text) => {
    const mine = ++turn;
    const query = DarisSearch.query(text);
    if (!query.length) {
      results.replaceChildren();
      return tell("");
    }
    await loadEdition(own);
    await Promise.all(others.map(([name]) => loadEdition(DarisSearch.edition(name))));
    if (mine !== turn) return;
    const terms = DarisSearch.findTerms(own, query);
    const mainly = findIn(own, query, translated(terms, own.name));
    results.replaceChildren();
    make("h2", results, words.results);
    if (terms.length) {
      const list = section("terms", words.terms);
      for (const found of terms.slice(0, AT_ONCE)) showTerm(list, found, query);
    }
    showPages("pages", words.pages, mainly);
    let count = Math.min(terms.length, AT_ONCE) + mainly.pages.length;
    for (const [name] of others) {
      const found = findIn(DarisSearch.edition(name), query, translated(terms, name));
      found.pages = found.pages.filter((page) => !isTwin(page, mainly.pages, query));
      if (found.partly && !mainly.partly) continue;
      showPages(name, words.editions[name], found, name);
      count += found.pages.length;
    }
    const said = make("p", results, counted(count), { class: "daris-search-count" });
    results.firstElementChild.after(said);
    clearTimeout(show.quiet);
    show.quiet = setTimeout(() => tell(counted(count)), QUIET);
  };

  const keep = (text) => {
    const address = new URL(location.href);
    address.searchParams.set("q", text);
    try {
      history.replaceState(null, "", address);
    } catch (refused) {
      /* From a disk a page may not change its address. */
    }
  };

  /* Arrow keys lead from the field through the results and back. */
  const walk = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const places = [input, ...results.querySelectorAll("li > a")];
    const next = places[places.indexOf(document.activeElement) + step];
    if (!next || !places.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  };

  const start = () => {
    const text = new URLSearchParams(location.search).get("q") ?? "";
    for (const field of document.querySelectorAll("input[name=q]")) field.value = text;
    show(text);
    if (!text) input.focus();
  };

  let pause = 0;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      keep(input.value);
      show(input.value);
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    keep(input.value);
    show(input.value);
  });
  document.addEventListener("keydown", walk);
  start();
})();
