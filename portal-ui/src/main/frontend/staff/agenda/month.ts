/** A month's days: one of them is reached by Tab, the others by arrows. */
class ConsultaMonth extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', this.#key);
    this.addEventListener('focusin', this.#focus);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#key);
    this.removeEventListener('focusin', this.#focus);
  }

  get #days() {
    return [...this.querySelectorAll('button')];
  }

  #focus = (event: FocusEvent) => {
    for (const day of this.#days) day.tabIndex = day === event.target ? 0 : -1;
  };

  #key = (event: KeyboardEvent) => {
    const days = this.#days;
    const at = days.indexOf((event.target as HTMLElement).closest('button')!);
    const row = at - (at % 7);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - 7, ArrowDown: at + 7, Home: row, End: row + 6 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    days[to]?.focus();
  };
}

customElements.define('consulta-month', ConsultaMonth);
