// Makes a form work on the rows of the table in the same element. The table is whole without it.
// A long list stands on several pages; their rows are fetched when somebody first filters.
class DealFilter extends HTMLElement {
  static mostPages = 20;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.table = this.querySelector("table");
    this.told = this.querySelector("[data-shown]");
    this.pages = Math.min(Number(this.dataset.pages), DealFilter.mostPages);
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = this.form.elements.namedItem(name);
      if (field) field.value = value;
    }
    this.form.hidden = false;
    this.form.addEventListener("input", () => this.filter());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => setTimeout(() => this.filter()));
    if (this.wanted().length) this.filter();
  }

  wanted() {
    return [...new FormData(this.form)].filter(([, value]) => value.trim());
  }

  async filter() {
    const wanted = this.wanted();
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    if (wanted.length) await this.fetchRest();
    this.show(this.wanted());
  }

  // The other pages of the list, once; where they cannot be had, as from a file, the filter works on this page.
  fetchRest() {
    if (this.pages > 1) this.told.textContent = "Reading the other pages of the list…";
    this.rest ??= Promise.all(Array.from({ length: this.pages - 1 }, (_, at) => this.page(at + 2))).then(
      (pages) => pages.forEach((page) => this.adopt(page)),
      () => (this.partial = true),
    );
    return this.rest;
  }

  async page(number) {
    const url = new URL(`page/${number}/`, location.href.split(/[?#]/)[0]);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.status);
    return { url, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  }

  adopt({ url, page }) {
    for (const group of page.querySelectorAll(".deal-table tbody")) {
      for (const link of group.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), url).href;
      const term = group.dataset.class;
      const mine = this.table.querySelector(`tbody[data-class="${term}"]`);
      if (mine) mine.append(...group.querySelectorAll("tr[data-status]"));
      else this.table.append(group);
    }
  }

  show(wanted) {
    const { q = "", ...choices } = Object.fromEntries(wanted);
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = [...this.table.querySelectorAll("tr[data-status]")];
    let shown = 0;
    for (const row of rows) {
      const fits =
        Object.entries(choices).every(([name, value]) => row.dataset[name].split(" ").includes(value)) &&
        (!words.length || words.every((word) => this.textOf(row).includes(word)));
      row.hidden = !fits;
      shown += fits;
    }
    for (const group of this.table.tBodies) {
      group.hidden = !group.querySelector("tr[data-status]:not([hidden])");
    }
    // A sum over the head of a class is that of all its deals, so it goes while some of them are hidden.
    this.toggleAttribute("data-filtered", wanted.length > 0);
    this.told.textContent = wanted.length ? this.words(shown, rows.length) : "";
  }

  words(shown, all) {
    const where = this.partial ? " on this page" : this.pages < this.dataset.pages ? " (the first pages only)" : "";
    return shown ? `${shown} of ${all} records${where}.` : `No record fits${where}. Widen one of the choices.`;
  }

  textOf(row) {
    row.words ??= `${row.cells[0].textContent} ${row.cells[1].textContent}`.toLowerCase();
    return row.words;
  }
}

customElements.define("deal-filter", DealFilter);
