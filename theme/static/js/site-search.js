// Searches with Pagefind, which is loaded when somebody turns to the form.
// Chinese is sought as a phrase of characters; a facet or a whole name, as a word that nobody types.
const sign = "\u02ad";
// Of a Russian word, found by its beginning.
const ending = /(?<=[а-я]{3})(?:и?[аеоя]м|и?[ая]х|и?[аыия]ми|[ео]в|[ео](?:го|му)|[аеиоуыьэюя]{1,2})$/;
const chineseSpace = /(?<=[\p{Script=Han}\u3001-\uff65(]\t?) (?=\t?[\p{Script=Han}\u3001-\uff65)])/gu;

class SiteSearch extends HTMLElement {
  connectedCallback() {
    if (location.protocol === "file:") return;
    const form = (this.form = this.querySelector("form"));
    this.told = this.querySelector("[role=status]");
    this.list = this.querySelector("ol");
    this.more = this.make("button", "Show more");
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
    form.hidden = false;
    this.querySelector("[data-without]").remove();
    form.addEventListener("focusin", () => this.load().catch(() => {}), { once: true });
    form.addEventListener("input", () => this.soon(200));
    form.addEventListener("submit", (event) => this.soon(0, event.preventDefault()));
    this.more.addEventListener("click", () => this.onward());
    this.search();
  }

  load() {
    return (this.engine ??= import("../../pagefind/pagefind.js").then(async (engine) => {
      await engine.options({ ranking: { metaWeights: { names: 9 } } });
      await engine.init();
      return engine;
    }));
  }

  soon(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), time);
  }

  async search() {
    const wanted = [...new FormData(this.form)].filter(([, value]) => value.trim());
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    const turn = (this.turn = {});
    try {
      const hits = wanted.length ? await this.find(Object.fromEntries(wanted)) : [];
      const count = hits.length;
      const items = await this.next(hits);
      if (turn !== this.turn) return;
      this.hits = hits;
      this.list.replaceChildren();
      this.show(items);
      const words = count ? `${count} result${count > 1 ? "s" : ""}.` : "Nothing found. Every word must occur.";
      this.told.textContent = wanted.length ? words : "";
    } catch {
      this.engine = undefined;
      this.told.textContent = "The index could not be loaded. The lists below lead to every page.";
    }
  }

  terms({ q = "", ...facets }) {
    const words = (q.match(/"[^"]+"|\p{Script=Han}+|[^\s"\p{Script=Han}]+/gu) ?? []).map((word) =>
      /["\p{Script=Han}]/u.test(word)
        ? `"${word.replace(/"/g, "").replace(/\p{Script=Han}/gu, " $& ")}"`
        : this.plain(word).replace(ending, ""),
    );
    return [...words.filter((word) => /[\p{L}\p{N}]/u.test(word)), ...Object.entries(facets).map(this.sign)];
  }

  sign(field) {
    return `"${` ${field.join(" ")} `.normalize().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, sign)}"`;
  }

  async find(wanted) {
    const engine = await this.load();
    const terms = this.terms(wanted);
    const whole = this.sign(["q", wanted.q]);
    const [called, ...found] = await Promise.all([whole, ...terms].map((term) => this.ask(engine, term)));
    const hits = new Map();
    for (const result of found.flat()) {
      const hit = hits.get(result.id) ?? { result, times: 0, score: 0, places: [] };
      hit.times += 1;
      hit.score += result.score;
      hit.places.push(...result.words);
      hits.set(result.id, hit);
    }
    for (const { id } of called) if (hits.has(id)) hits.get(id).score = Infinity;
    return [...hits.values()].filter((hit) => hit.times === terms.length).sort((one, other) => other.score - one.score);
  }

  // Pagefind falls back on a shorter word: on "in" for Indonesia.
  async ask(engine, term) {
    const { results } = await engine.search(term);
    if (!results.length || term.startsWith('"')) return results;
    const { content, meta } = await results[0].data();
    const words = content.split(" ");
    const there = [...results[0].words.map((place) => words[place]), ...Object.values(meta)].join(" ");
    return this.plain(there).includes(term) ? results : (await engine.search(`"${term}"`)).results;
  }

  plain(text) {
    return text.normalize("NFD").replace(/[^\p{L}\p{N} ]/gu, "").toLowerCase();
  }

  next(hits) {
    return Promise.all(hits.splice(0, 20).map((hit) => this.item(hit)));
  }

  show(items) {
    this.list.append(...items);
    if (this.hits.length) this.append(this.more);
    else this.more.remove();
  }

  async onward() {
    const items = await this.next(this.hits);
    this.show(items);
    items[0].querySelector("a").focus();
  }

  async item({ result, places }) {
    const { url, content, meta } = await result.data();
    const title = this.make("bdi", this.tight(meta.title));
    title.lang = (meta.lang ?? "").slice(1).replaceAll(sign, "-");
    const link = this.make("a", title);
    link.href = url;
    return this.make("li", this.make("p", this.tight(meta.note)), link, this.excerpt(content.split(" "), places));
  }

  excerpt(words, places) {
    const isChinese = (place) => /^\p{Script=Han}{2}$/u.test(words[place - 1] + words[place]);
    const first = places.length ? Math.min(...places) : 0;
    let start = Math.max(words.lastIndexOf("·", first) + 1, first - 8);
    while (isChinese(start)) start -= 1;
    let end = start + 40;
    while (isChinese(end)) end += 1;
    for (const place of new Set(places)) words[place] = `\t${words[place]}\t`;
    const pieces = this.tight(words.slice(start, end).join(" ").replaceAll("\t \t", " ")).split("\t");
    const marked = pieces.map((piece, at) => (at % 2 ? this.make("mark", piece) : piece));
    return this.make("p", start ? "… " : "", ...marked, words[end] ? " …" : "");
  }

  tight(text) {
    return text.replace(chineseSpace, "");
  }

  make(tag, ...inside) {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
  }
}

customElements.define("site-search", SiteSearch);
