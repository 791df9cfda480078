import type { ConsultaAgenda } from './agenda';

const COVERS = ['vaadin-dialog', 'vaadin-confirm-dialog', 'vaadin-combo-box', 'vaadin-date-picker', 'vaadin-time-picker', 'vaadin-select'];
const OPEN = COVERS.map((each) => `${each}[opened]`).join(', ');

/**
 * The keys of a screen: tells the server which of its own was pressed, and where the focus of the grid is. Not while
 * somebody types, nor over an open dialog. Letters alone can be switched off (WCAG 2.1.4).
 */
class ConsultaKeys extends HTMLElement {
  #covered = false;

  connectedCallback() {
    window.addEventListener('keydown', this.#before, true);
    document.addEventListener('keydown', this.#press);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#before, true);
    document.removeEventListener('keydown', this.#press);
  }

  /** A dialog closes on the same Escape that the screen would hear after it. */
  #before = () => {
    this.#covered = document.querySelector(OPEN) !== null;
  };

  #press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || this.#covered) return;
    const key = name(event);
    if (!(this.getAttribute('keys') ?? '').split(' ').includes(key)) return;
    if (typing(event) && key !== 'escape' && key !== 'control+k') return;
    if (key.length === 1 && key !== '?' && localStorage.getItem('keys') === 'off') return;
    if (key === 'control+c' && String(getSelection())) return; // words that somebody marked
    event.preventDefault();
    const cursor = document.querySelector<ConsultaAgenda>('consulta-agenda')?.cursor;
    this.dispatchEvent(
      new CustomEvent('pressed', { detail: { key, entry: cursor?.entry ?? '', column: cursor?.column ?? '', minutes: cursor?.minutes ?? 0 } }),
    );
  };
}

function name(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `control+${key}` : key;
}

function typing(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((part) => part instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(part.tagName) || part.isContentEditable));
}

customElements.define('consulta-keys', ConsultaKeys);
