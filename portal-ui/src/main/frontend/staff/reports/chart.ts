import type { EChartsType } from 'echarts/core';
import type { Figures } from './draw';

/** The figures of a report as bars; the table under it says the same to who cannot see them. */
class ConsultaChart extends HTMLElement {
  #figures?: Figures;
  #chart?: EChartsType;
  #resized = new ResizeObserver(() => this.#chart?.resize());
  #themed = new MutationObserver(() => void this.#draw());

  set figures(figures: Figures) {
    this.#figures = figures;
    void this.#draw();
  }

  connectedCallback() {
    this.#resized.observe(this);
    this.#themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    void this.#draw();
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    this.#themed.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  async #draw() {
    const { bars, begin } = await import('./draw'); // the library is read where there is a chart
    if (!this.isConnected || !this.#figures) return;
    this.#chart ??= begin(this);
    this.#chart.setOption(bars(this, this.#figures), true);
  }
}

customElements.define('consulta-chart', ConsultaChart);
