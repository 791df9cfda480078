const MINUTE = 60_000;

/** Says `minute` once a minute, so that waiting times and delays on a screen go on. */
class ConsultaMinute extends HTMLElement {
  #timer?: ReturnType<typeof setInterval>;

  connectedCallback() {
    this.#timer = setInterval(() => this.dispatchEvent(new CustomEvent('minute')), MINUTE);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }
}

customElements.define('consulta-minute', ConsultaMinute);
