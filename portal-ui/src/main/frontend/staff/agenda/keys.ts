import type { ConsultaAgenda } from './agenda';

const COVERS = ['vaadin-dialog', 'vaadin-confirm-dialog', 'vaadin-combo-box', 'vaadin-date-picker', 'vaadin-time-picker', 'vaadin-select'];
/** What they open asks for words. */
const OPENERS = ['control+k', 'g', 'n'];
const PATIENCE = 5_000;
const OPEN = COVERS.map((each) => `${each}[opened]`).join(', ');

/**
 * The keys of a screen: tells the server which of its own was pressed, and where the focus of the grid is. Not while
 * somebody types, nor over an open dialog. Letters alone can be switched off (WCAG 2.1.4). What is typed before the field
 * that a key opens is there belongs into it: it is kept until then, and no shortcut.
 */
class ConsultaKeys extends HTMLElement {
  #covered = false;
  #early: string | undefined;
  #patience = 0;

  connectedCallback() {
    window.addEventListener('keydown', this.#before, true);
    document.addEventListener('keydown', this.#press);
    document.addEventListener('focusin', this.#arrive);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#before, true);
    document.removeEventListener('keydown', this.#press);
    document.removeEventListener('focusin', this.#arrive);
    this.#forget();
  }

  /** A dialog closes on the same Escape that the screen would hear after it; of what came too early the grid hears nothing. */
  #before = (event: KeyboardEvent) => {
    if (this.#keep(event)) event.stopPropagation();
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
    if (OPENERS.includes(key)) this.#await();
    const cursor = document.querySelector<ConsultaAgenda>('consulta-agenda')?.cursor;
    this.dispatchEvent(
      new CustomEvent('pressed', { detail: { key, entry: cursor?.entry ?? '', column: cursor?.column ?? '', minutes: cursor?.minutes ?? 0 } }),
    );
  };

  #await() {
    this.#early = '';
    clearTimeout(this.#patience);
    this.#patience = window.setTimeout(() => this.#forget(), PATIENCE);
  }

  #forget() {
    this.#early = undefined;
    clearTimeout(this.#patience);
  }

  /** Whether it is one of those that came too early. */
  #keep(event: KeyboardEvent): boolean {
    if (this.#early === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') this.#forget();
    if (event.key.length !== 1 || this.#early === undefined) return false;
    event.preventDefault();
    this.#early += event.key;
    return true;
  }

  #arrive = (event: FocusEvent) => {
    const [field] = event.composedPath();
    if (this.#early === undefined || !(field instanceof HTMLInputElement)) return;
    const words = this.#early;
    this.#forget();
    if (!words) return;
    field.value += words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: words }));
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
