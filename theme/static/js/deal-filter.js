// Makes a form work on the rows of the table in the same element. The table is whole without it.
// A long list stands on several pages; their rows are fetched when somebody first filters.
class DealFilter extends HTMLElement {
  static mostPages = 20;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.table = this.querySelector("table");
    this.told = this.querySelector("[role=status]");
    this.count = Number(this.dataset.pages);
    this.pages = Math.min(this.count, DealFilter.mostPages);
    for (const [name, value] of new URLSearchParams(location.search)) this.choose(name, value);
    this.form.addEventListener("input", () => this.filter());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => setTimeout(() => this.filter()));
    const wanted = this.wanted().length > 0;
    this.form.querySelector("details").open = wanted || matchMedia("(width >= 50rem)").matches;
    this.form.hidden = false;
    if (wanted) this.filter();
  }

  // What an address asks for stays a choice, even if no record has it any more.
  choose(name, value) {
    const field = this.form.elements.namedItem(name);
    if (field?.name !== name || !value) return;
    field.value = value;
    if (!field.value) field.add(new Option(value, value, false, true));
  }

  wanted() {
    return [...new FormData(this.form)].filter(([, value]) => value.trim());
  }

  async filter() {
    if (this.wanted().length) await (this.rest ??= this.readRest().catch(() => (this.pages = 1)));
    const wanted = this.wanted();
    this.show(wanted);
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  // The other pages of the list; where they cannot be had, as from a file, the filter works on this page.
  async readRest() {
    if (this.pages === 1) return;
    if (location.protocol === "file:") throw new Error("no server");
    this.told.textContent = "Reading the other pages of the list…";
    const pages = await Promise.all(Array.from({ length: this.pages - 1 }, (_, at) => this.read(at + 2)));
    for (const page of pages) this.adopt(page);
  }

  async read(number) {
    const url = new URL(`page/${number}/`, location.href.split(/[?#]/)[0]);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.status);
    return { url, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  }

  adopt({ url, page }) {
    for (const group of page.querySelectorAll(".deal-table tbody")) {
      for (const link of group.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), url).href;
      const rows = [...group.querySelectorAll("tr[data-status]")];
      for (const row of rows) row.isAdopted = true;
      const mine = this.table.querySelector(`tbody[data-class="${group.dataset.class}"]`);
      if (mine) mine.append(...rows);
      else this.table.append(group);
    }
  }

  show(wanted) {
    const { q = "", ...choices } = Object.fromEntries(wanted);
    const words = this.plain(q).split(/\s+/).filter(Boolean);
    const rows = [...this.table.querySelectorAll("tr[data-status]")];
    for (const row of rows) row.hidden = wanted.length ? !this.fits(row, choices, words) : row.isAdopted;
    for (const group of this.table.tBodies) group.hidden = !group.querySelector("tr[data-status]:not([hidden])");
    // A sum over the head of a class is that of all its deals, so it goes while some of them are hidden.
    this.toggleAttribute("data-filtered", wanted.length > 0);
    this.toggleAttribute("data-all-read", this.pages === this.count);
    this.told.textContent = wanted.length ? this.words(rows.filter((row) => !row.hidden).length, rows.length) : "";
  }

  fits(row, choices, words) {
    const has = ([name, value]) => row.dataset[name].split(" ").includes(value);
    row.words ??= this.plain(`${row.cells[0].textContent} ${row.cells[1].textContent} ${row.dataset.party}`);
    return Object.entries(choices).every(has) && words.every((word) => row.words.includes(word));
  }

  words(shown, all) {
    const found = shown ? `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} records.` : "No record fits.";
    if (this.pages === this.count) return found;
    return `${found} Searched: ${this.pages === 1 ? "this page" : `the first ${this.pages} pages`} of the list.`;
  }

  // Without capitals and accents.
  plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }
}

customElements.define("deal-filter", DealFilter);
