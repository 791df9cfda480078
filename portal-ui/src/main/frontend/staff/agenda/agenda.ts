import { against } from './against';
import { ConsultaDay, spoken } from './day';
import { type Day, type Entry, fill, snap, STEP, type Words } from './model';

const FAR_ENOUGH = 4;
const LONG_PRESS = 400;
const LEAST = 10;

interface Carried {
  home: ConsultaDay;
  entry: Entry;
  column: ConsultaDay;
  from: number;
  length: number;
  /** From what is carried to the pointer, in minutes. */
  grip: number;
  /** Its lower edge alone. */
  edge: boolean;
}

/**
 * What the mouse, the finger and the keys do in the grid. It draws nothing but what is on its way; what is dropped stays
 * where it was dropped until the server has answered ({@link settle}).
 */
export class ConsultaAgenda extends HTMLElement {
  #said = document.createElement('div');
  #words!: Words;
  #carried?: Carried;
  #drawn?: { column: ConsultaDay; from: number; to: number };
  #pressed?: { x: number; y: number; column: ConsultaDay; entry?: Entry; edge: boolean; touch: boolean; at: number };
  #moved = false;

  connectedCallback() {
    if (!this.shadowRoot) {
      this.#said.setAttribute('role', 'status');
      this.#said.className = 'said';
      const style = document.createElement('style');
      style.textContent = '.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }';
      this.attachShadow({ mode: 'open' }).append(style, document.createElement('slot'), this.#said);
    }
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('click', this.#click, true);
    this.addEventListener('dblclick', this.#double);
    this.addEventListener('keydown', this.#key);
    this.addEventListener('focusin', this.#focus);
    this.addEventListener('touchmove', this.#touch, { passive: false });
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.#cancel);
    window.addEventListener('keydown', this.#escape, true);
  }

  disconnectedCallback() {
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.#cancel);
    window.removeEventListener('keydown', this.#escape, true);
  }

  set words(json: string) {
    this.#words = JSON.parse(json) as Words;
  }

  get columns(): ConsultaDay[] {
    return [...this.querySelectorAll<ConsultaDay>('consulta-day')].map((column) => {
      column.words = this.#words;
      return column;
    });
  }

  /** The server has answered: what it sends is what counts. */
  settle() {
    for (const column of this.columns) {
      column.landed = undefined;
      column.lifted = undefined;
    }
  }

  /** Where the focus is. */
  get cursor(): { entry: string; column: string; minutes: number } | undefined {
    const column = this.columns.find((each) => each.cursor !== undefined);
    if (!column?.shown) return undefined;
    const stop = column.cursor!;
    return { entry: typeof stop === 'string' ? stop : '', column: column.shown.key, minutes: column.minutes(stop) };
  }

  focusEntry(id: string) {
    const column = this.columns.find((each) => each.entries.some((entry) => entry.id === id));
    if (column) void this.#go(column, id);
  }

  /** Back to where the focus was, without scrolling. */
  focusCursor() {
    const column = this.columns.find((each) => each.cursor !== undefined);
    if (column) void column.at(column.cursor!).then((stop) => stop?.focus({ preventScroll: true }));
  }

  /** Makes the grid reachable by Tab: before anybody was in it, and when the entry where they were is no longer there. */
  start() {
    const columns = this.columns;
    for (const column of columns) this.#cover(column);
    if (columns.some((column) => column.stands)) return;
    for (const column of columns) column.cursor = undefined;
    const first = columns.find((column) => column.entries.length > 0) ?? columns[0];
    if (first) first.cursor = first.entries[0]?.id ?? first.shown?.open[0]?.from ?? 0;
  }

  /** Where an empty place had the focus, what was booked there has it now. */
  #cover(column: ConsultaDay) {
    const at = column.cursor;
    if (typeof at !== 'number') return;
    const entry = column.entries.find((each) => each.from <= at && at < each.from + each.length);
    if (!entry) return;
    const focused = column.contains(document.activeElement);
    void column.at(entry.id).then((stop) => focused && stop?.focus({ preventScroll: true }));
  }

  async #go(column: ConsultaDay, stop: string | number) {
    for (const each of this.columns) if (each !== column) each.cursor = undefined;
    (await column.at(stop))?.focus();
  }

  #focus = (event: FocusEvent) => {
    const column = this.#column(event.target);
    const entry = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry;
    if (!column || !entry) return;
    for (const each of this.columns) each.cursor = each === column ? entry : undefined;
  };

  #click = (event: MouseEvent) => {
    if (this.#moved) {
      this.#moved = false;
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const column = this.#column(event.target);
    if (!column?.shown) return;
    const target = event.target as HTMLElement;
    const entry = target.closest<HTMLElement>('[data-entry]')?.dataset.entry;
    if (entry) this.#tell('entry-chosen', { id: entry });
    else if (target.closest('.s-slot')) this.#tell('time-chosen', { column: column.shown.key, minutes: column.cursor, length: 0 });
    else void this.#go(column, Math.max(0, Math.floor(this.#minutes(column, event.clientY) / 15) * 15));
  };

  #double = (event: MouseEvent) => {
    const column = this.#column(event.target);
    if (!column?.shown || (event.target as HTMLElement).closest('[data-entry]')) return;
    this.#tell('time-chosen', { column: column.shown.key, minutes: Math.floor(this.#minutes(column, event.clientY) / 15) * 15, length: 0 });
  };

  #down = (event: PointerEvent) => {
    this.#moved = false;
    const column = this.#column(event.target);
    if (!column?.shown || event.button !== 0 || this.#carried) return;
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry;
    const entry = column.entries.find((each) => each.id === id);
    if ((entry && !entry.movable) || (event.target as HTMLElement).closest('.s-slot')) return;
    const touch = event.pointerType === 'touch';
    if (touch && !entry) return;
    const edge = !touch && (event.target as HTMLElement).closest('.s-edge') !== null;
    this.#pressed = { x: event.clientX, y: event.clientY, column, entry, edge, touch, at: event.timeStamp };
  };

  #move = (event: PointerEvent) => {
    const pressed = this.#pressed;
    if (pressed) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < FAR_ENOUGH) return;
      this.#pressed = undefined;
      if (pressed.touch && event.timeStamp - pressed.at < LONG_PRESS) return;
      const at = this.#minutes(pressed.column, pressed.y);
      const { entry, edge } = pressed;
      if (entry) this.#lift(pressed.column, entry, at - entry.from - (edge ? entry.length : 0), edge);
      else this.#drawn = { column: pressed.column, from: snap(at), to: snap(at) };
    }
    if (this.#carried) {
      const column = this.columns.find((each) => inside(each, event.clientX)) ?? this.#carried.column;
      this.#carry(column, snap(this.#minutes(column, event.clientY) - this.#carried.grip));
      this.#scroll(event);
    } else if (this.#drawn) {
      this.#drawn.to = snap(this.#minutes(this.#drawn.column, event.clientY));
      this.#drawn.column.ghost = this.#range();
    }
  };

  #up = () => {
    this.#pressed = undefined;
    if (this.#carried) {
      this.#moved = true;
      this.#drop();
    } else if (this.#drawn) {
      this.#moved = true;
      const { column } = this.#drawn;
      const range = this.#range();
      this.#drawn = undefined;
      column.ghost = undefined;
      if (range) this.#tell('time-chosen', { column: column.shown!.key, minutes: range.from, length: range.to - range.from });
    }
  };

  #touch = (event: TouchEvent) => {
    if (this.#carried || (this.#pressed && event.timeStamp - this.#pressed.at >= LONG_PRESS)) event.preventDefault();
  };

  #cancel = () => {
    this.#pressed = undefined;
    if (this.#drawn) this.#drawn.column.ghost = undefined;
    this.#drawn = undefined;
    this.#putBack();
  };

  #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (!this.#carried && !this.#drawn)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#moved = this.#drawn !== undefined;
    const carried = this.#carried;
    this.#cancel();
    if (carried) {
      this.#say(this.#words.kept);
      void this.#go(carried.home, carried.entry.id);
    }
  };

  #key = (event: KeyboardEvent) => {
    const column = this.#column(event.target);
    if (!column?.shown || event.ctrlKey || event.metaKey) return;
    const arrow = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (arrow) {
      event.preventDefault();
      if (event.altKey && !this.#carried) this.#take(column);
      if (event.shiftKey && arrow[0] !== 0 && !this.#carried && typeof column.cursor === 'string') this.#take(column, true);
      if (this.#carried) this.#push(arrow[0], arrow[1], event.shiftKey);
      else if (!event.altKey) void this.#walk(column, arrow[0], arrow[1]);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      void this.#go(column, column.stops.at(event.key === 'Home' ? 0 : -1)!);
    } else if (['m', 'r'].includes(event.key.toLowerCase()) && !this.#carried && !event.altKey) {
      event.preventDefault();
      this.#take(column, event.key.toLowerCase() === 'r');
    } else if (event.key === 'Enter' && this.#carried) {
      event.preventDefault();
      this.#drop();
    }
  };

  async #walk(column: ConsultaDay, down: number, right: number) {
    const stop = column.cursor ?? column.stops[0];
    if (right === 0) {
      const stops = column.stops;
      const next = stops[stops.indexOf(stop) + down] ?? stop;
      return this.#go(column, next);
    }
    const columns = this.columns;
    const beside = columns[columns.indexOf(column) + right];
    if (!beside) return;
    const at = column.minutes(stop);
    const reached = beside.stops.filter((each) => beside.minutes(each) <= at);
    return this.#go(beside, reached.at(-1) ?? beside.stops[0]);
  }

  #take(column: ConsultaDay, edge = false) {
    const entry = column.entries.find((each) => each.id === column.cursor);
    if (!entry?.movable) return;
    this.#lift(column, entry, 0, edge);
    this.#carry(column, entry.from + (edge ? entry.length : 0));
    this.#say(fill(edge ? this.#words.stretching : this.#words.moving, entry.who));
  }

  #push(down: number, right: number, far: boolean) {
    const { column, from, length, edge } = this.#carried!;
    const columns = this.columns;
    const to = (edge ? undefined : columns[columns.indexOf(column) + right]) ?? column;
    this.#carry(to, from + (edge ? length : 0) + down * (far && !edge ? 60 : STEP));
    to.querySelector('.s-ghost')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#say(spoken(to.shown!, to.ghost!, this.#words));
  }

  #lift(home: ConsultaDay, entry: Entry, grip: number, edge: boolean) {
    home.lifted = entry.id;
    for (const column of this.columns) column.carried = entry;
    this.#carried = { home, entry, column: home, from: entry.from, length: entry.length, grip, edge };
  }

  /** @param wanted where its start is to be, or its lower edge */
  #carry(over: ConsultaDay, wanted: number) {
    const carried = this.#carried!;
    const { entry, home, edge } = carried;
    const column = edge ? home : over;
    const end = column.shown!.length;
    if (carried.column !== column) carried.column.ghost = undefined;
    carried.column = column;
    carried.from = edge ? entry.from : within(0, wanted, end - entry.length);
    carried.length = edge ? within(STEP, wanted - entry.from, end - entry.from) : entry.length;
    const range = { from: carried.from, to: carried.from + carried.length };
    column.ghost = { ...range, words: entry.who, against: this.#stays() ? undefined : against(column.shown!, range, this.#words, entry) };
  }

  #stays() {
    const { column, home, entry, from, length } = this.#carried!;
    return column === home && from === entry.from && length === entry.length;
  }

  #drop() {
    const { column, home, entry, from, length, edge } = this.#carried!;
    const stays = this.#stays();
    const refused = column.ghost?.against;
    const key = column.shown!.key;
    this.#putBack();
    if (stays) return void this.#go(home, entry.id);
    if (refused?.firm) {
      this.#say(refused.words);
      return void this.#go(home, entry.id);
    }
    home.lifted = entry.id;
    column.landed = { ...entry, from, length };
    void this.#go(column, entry.id);
    if (edge) this.#tell('entry-resized', { id: entry.id, minutes: length });
    else this.#tell('entry-moved', { id: entry.id, column: key, minutes: from });
  }

  #putBack() {
    if (!this.#carried) return;
    this.#carried.column.ghost = undefined;
    this.#carried.home.lifted = undefined;
    for (const column of this.columns) column.carried = undefined;
    this.#carried = undefined;
  }

  #range() {
    const { column, from, to } = this.#drawn!;
    const [first, last] = from <= to ? [from, to] : [to, from];
    const range = { from: Math.max(0, first), to: Math.min(column.shown!.length, Math.max(last, first + LEAST)) };
    return { ...range, words: this.#words.create, against: against(column.shown!, range, this.#words) };
  }

  #scroll(event: PointerEvent) {
    const edge = this.getBoundingClientRect();
    const reach = 48;
    if (event.clientY > edge.bottom - reach) this.scrollTop += 12;
    else if (event.clientY < edge.top + 2 * reach) this.scrollTop -= 12;
  }

  #minutes(column: ConsultaDay, y: number): number {
    const box = column.getBoundingClientRect();
    return ((y - box.top) / box.height) * (column.shown as Day).length;
  }

  #column(target: EventTarget | null): ConsultaDay | null {
    const column = (target as HTMLElement).closest<ConsultaDay>('consulta-day');
    if (column) column.words = this.#words;
    return column;
  }

  #tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #say(words: string) {
    this.#said.textContent = words;
  }
}

function within(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(most, wanted));
}

function inside(column: HTMLElement, x: number): boolean {
  const box = column.getBoundingClientRect();
  return box.left <= x && x < box.right;
}

customElements.define('consulta-agenda', ConsultaAgenda);
