import { dates, shift, span } from './dates';

export interface PaintedDay {
  date: string;
  number: number;
  /** What a screen reader says of it. */
  label: string;
  /** `open`, `closed`, `absence`, `holiday`, `extra` */
  kind: string;
  /** A short word under the number, so that colour never stands alone. */
  word: string;
  past: boolean;
  today: boolean;
}

export interface PaintedMonth {
  name: string;
  /** Empty cells before its first day. */
  before: number;
  days: PaintedDay[];
}

interface Picture {
  weekdays: string[];
  months: PaintedMonth[];
}

/**
 * Days on which something is painted: by dragging over them, or with the arrows and the shift key. What was painted is
 * told to the server (`range-chosen`), which says what stands on each day.
 */
class ConsultaCalendar extends HTMLElement {
  #picture: Picture = { weekdays: [], months: [] };
  #anchor?: string;
  #end?: string;
  #focus?: string;
  #dragging = false;

  connectedCallback() {
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('keydown', this.#key);
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.#cancel);
  }

  disconnectedCallback() {
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.#cancel);
  }

  set picture(json: string) {
    this.#picture = JSON.parse(json) as Picture;
    const all = this.#picture.months.flatMap((month) => month.days);
    const shown = (date?: string) => all.some((day) => day.date === date);
    if (!shown(this.#focus)) this.#focus = (all.find((day) => day.today) ?? all[0])?.date;
    const focused = this.contains(document.activeElement);
    this.replaceChildren(...this.#picture.months.map((month) => this.#month(month)));
    this.#mark();
    if (focused) this.#button(this.#focus)?.focus();
  }

  /** Shows a range that was chosen elsewhere; none without dates. */
  choose(from: string, to: string) {
    this.#anchor = from || undefined;
    this.#end = to || undefined;
    this.#mark();
  }

  #month(month: PaintedMonth): HTMLElement {
    const table = element('div', { role: 'grid', 'aria-label': month.name, 'aria-multiselectable': 'true', class: 's-leaf-days' });
    const head = element('div', { role: 'row' });
    head.append(...this.#picture.weekdays.map((day) => text('span', day, { role: 'columnheader' })));
    table.append(head);
    const cells: (PaintedDay | undefined)[] = [...Array<undefined>(month.before), ...month.days];
    for (let at = 0; at < cells.length; at += 7) {
      const row = element('div', { role: 'row' });
      row.append(...cells.slice(at, at + 7).map((day) => (day ? this.#day(day) : element('span', { role: 'gridcell' }))));
      table.append(row);
    }
    const whole = element('section', { class: 's-leaf' });
    whole.append(text('h3', month.name), table);
    return whole;
  }

  #day(day: PaintedDay): HTMLElement {
    const cell = element('div', { role: 'gridcell' });
    const button = element('button', { type: 'button', 'data-date': day.date, 'data-kind': day.kind, 'aria-label': day.label, tabindex: '-1' });
    if (day.today) button.setAttribute('aria-current', 'date');
    if (day.past) button.setAttribute('aria-disabled', 'true');
    button.append(element('b', { 'data-text': String(day.number) }), element('small', { 'data-text': day.word }));
    cell.append(button);
    return cell;
  }

  #mark() {
    const chosen = this.#anchor && this.#end ? dates(this.#anchor, this.#end) : [];
    for (const button of this.querySelectorAll<HTMLElement>('[data-date]')) {
      button.tabIndex = button.dataset.date === this.#focus ? 0 : -1;
      button.parentElement!.setAttribute('aria-selected', String(chosen.includes(button.dataset.date!)));
    }
  }

  #button(date?: string) {
    return this.querySelector<HTMLElement>(`[data-date="${date}"]`);
  }

  #down = (event: PointerEvent) => {
    const date = at(event.target);
    if (!date || event.button !== 0) return;
    this.#dragging = true;
    this.#anchor = event.shiftKey && this.#anchor ? this.#anchor : date;
    this.#reach(date);
    if (event.pointerType === 'touch') (event.target as HTMLElement).releasePointerCapture?.(event.pointerId);
  };

  #move = (event: PointerEvent) => {
    const date = this.#dragging ? at(document.elementFromPoint(event.clientX, event.clientY)) : undefined;
    if (date && date !== this.#end && this.#button(date)) this.#reach(date);
  };

  #up = () => {
    if (!this.#dragging) return;
    this.#dragging = false;
    this.#tell();
  };

  /** The finger scrolls the page. */
  #cancel = () => {
    this.#dragging = false;
    this.choose('', '');
  };

  #key = (event: KeyboardEvent) => {
    const date = at(event.target);
    if (!date) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!this.#end || !dates(this.#anchor ?? date, this.#end).includes(date)) this.#anchor = this.#end = date;
      this.#mark();
      this.#tell();
      return;
    }
    const days = shift(event.key, date);
    const next = days === 0 ? undefined : span(date, days);
    if (!next) return;
    event.preventDefault();
    if (!this.#button(next)) return;
    if (event.shiftKey) {
      this.#anchor ??= date;
      this.#reach(next);
    } else {
      this.#focus = next;
      this.#anchor = this.#end = undefined;
      this.#mark();
    }
    this.#button(next)!.focus();
  };

  #reach(date: string) {
    this.#end = date;
    this.#focus = date;
    this.#mark();
  }

  #tell() {
    if (!this.#anchor || !this.#end) return;
    const [from, to] = [this.#anchor, this.#end].sort();
    this.dispatchEvent(new CustomEvent('range-chosen', { detail: { from, to } }));
  }
}

function at(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-date]')?.dataset.date : undefined;
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function text(tag: string, words: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = element(tag, attributes);
  made.textContent = words;
  return made;
}

customElements.define('consulta-calendar', ConsultaCalendar);
