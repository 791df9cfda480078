import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { lanes } from '../agenda/against';
import { fill, type Range, snap, STOP } from '../agenda/model';
import { at, type Drawn, drawn, gap, hour, room, type Stop, stops, type Week, type WeekDay } from './ranges';

interface Held extends Range {
  day: number;
  /** Where a new range began. */
  anchor: number;
  /** Where it may reach. */
  within: Range;
  /** The range whose edge is pulled; absent: a new one. */
  id?: string;
  edge: 'from' | 'to';
  keys?: boolean;
}

/**
 * A week on which opening hours are painted: by dragging over a day or pulling an edge, or with arrows, Enter and Delete.
 * What was done is told to the server (`range-painted`, `range-resized`, `range-chosen`, `range-removed`), which draws the week anew.
 */
class ConsultaWeek extends LitElement {
  static override properties = { picture: { attribute: false } };

  declare picture: string;
  #week?: Week;
  #cursor: Stop = { day: 0, from: 0 };
  #held?: Held;
  #pulled = false;
  #focused = false;
  #said = '';

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.#key);
    this.addEventListener('focusin', this.#enter);
    this.addEventListener('focusout', this.#leave);
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.#drop);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.#drop);
  }

  protected override willUpdate(changed: PropertyValues) {
    this.#focused = this.contains(document.activeElement);
    if (!changed.has('picture') || !this.picture) return;
    const first = !this.#week;
    this.#week = JSON.parse(this.picture) as Week;
    if (first) this.#cursor = this.#first(this.#week);
    this.#cursor = at(this.#week, this.#cursor);
  }

  protected override updated() {
    if (this.#focused && !this.contains(document.activeElement)) this.#stop()?.focus();
  }

  protected override render() {
    const week = this.#week;
    if (!week) return nothing;
    return html`${week.days.map((day, index) => this.#day(week, day, index))}
      <div role="status" class="said">${this.#said}</div>`;
  }

  #day(week: Week, day: WeekDay, index: number) {
    const side = lanes(day.ranges);
    const slot = this.#cursor.day === index && this.#cursor.id === undefined;
    return html`<div role="group" aria-label=${day.name}>
      <h3>${day.name}</h3>
      <div
        class="s-week-day"
        style=${`--rows: ${(week.to - week.from) / 5}; --hour: ${60 / 5}`}
        @pointerdown=${(event: PointerEvent) => this.#down(event, index)}
        @click=${(event: MouseEvent) => this.#click(event, index)}
      >
        ${day.ranges.length === 0 ? html`<span>${week.words.closed}</span>` : nothing}
        ${repeat(
          day.ranges,
          (range) => range.id,
          (range) => this.#range(week, range, side.get(range.id)),
        )}
        ${slot ? this.#slot(week, day) : nothing}
        ${this.#held?.day === index && !this.#held.id ? this.#ghost(week, this.#held) : nothing}
      </div>
    </div>`;
  }

  #range(week: Week, range: Drawn, side = { lane: 0, of: 1 }) {
    const held = this.#held?.id === range.id ? this.#held : undefined;
    const { from, to } = held ?? { from: range.from, to: range.from + range.length };
    const style = { ...place(week, { from, to }), '--lane': `${side.lane}`, '--lanes': `${side.of}` };
    return html`<button
      type="button"
      class=${range.video ? 'video' : 'on-site'}
      data-range=${range.id}
      style=${styleMap(style)}
      tabindex=${range.id === this.#cursor.id ? 0 : -1}
      aria-label=${range.label}
      aria-pressed=${range.current}
      aria-keyshortcuts="Delete Shift+ArrowUp Shift+ArrowDown"
    >
      <span class="s-edge" data-edge="from"></span>
      <span>${hour(from)} – ${hour(to)}</span>
      ${range.lines.map((line) => html`<span>${line}</span>`)}
      <span class="s-edge" data-edge="to"></span>
    </button>`;
  }

  #slot(week: Week, day: WeekDay) {
    const from = this.#cursor.from;
    return html`<button
      type="button"
      class="s-slot"
      style=${styleMap(place(week, { from, to: from + STOP }))}
      tabindex="0"
      aria-label=${`${day.name} ${hour(from)}, ${week.words.closed}`}
    >
      ${hour(from)}
    </button>`;
  }

  #ghost(week: Week, held: Held) {
    return html`<div class="s-week-ghost" style=${styleMap(place(week, held))} aria-hidden="true">${hour(held.from)} – ${hour(held.to)}</div>`;
  }

  #down(event: PointerEvent, day: number) {
    this.#pulled = false;
    if (event.button !== 0 || !this.#week) return;
    const ranges = this.#week.days[day].ranges;
    const edge = (event.target as Element).closest<HTMLElement>('[data-edge]')?.dataset.edge as Held['edge'] | undefined;
    const range = ranges.find((each) => each.id === part(event.target));
    if (edge && range) this.#held = { ...drawn(range), day, anchor: range.from, within: room(this.#week, ranges, range), id: range.id, edge };
    else if (!range && event.pointerType !== 'touch' && !narrow()) this.#begin(day, this.#minutes(event, day));
  }

  #begin(day: number, minutes: number, keys = false) {
    const from = Math.floor(minutes / STOP) * STOP;
    const within = gap(this.#week!, this.#week!.days[day].ranges, minutes);
    if (within) this.#held = { day, anchor: from, within, edge: 'to', keys, ...inside({ from, to: from + STOP }, within) };
  }

  #move = (event: PointerEvent) => {
    const held = this.#held;
    if (!held || held.keys) return;
    const minutes = this.#minutes(event, held.day);
    const next = held.id ? pull(held, snap(minutes, STOP)) : reach(held, minutes);
    if (next.from === held.from && next.to === held.to) return;
    this.#pulled = true;
    this.#hold(next);
  };

  #up = () => {
    if (!this.#held || this.#held.keys) return;
    if (this.#pulled) this.#finish();
    else this.#drop();
  };

  /** A click on a range opens it, on the marked quarter of an hour begins or ends one, elsewhere marks or extends. */
  #click(event: MouseEvent, day: number) {
    if (this.#pulled) return;
    const target = event.target as Element;
    const id = part(target);
    if (id) {
      this.#cursor = at(this.#week!, { day, from: this.#minutes(event, day), id });
      this.#tell('range-chosen', { id });
    } else if (target.closest('.s-slot')) {
      if (this.#held) this.#finish();
      else this.#begin(day, this.#cursor.from, true);
      this.#say();
    } else if (narrow()) return;
    else if (this.#held?.day === day) this.#hold(reach(this.#held, this.#minutes(event, day)));
    else this.#go({ day, from: this.#minutes(event, day) });
  }

  #key = (event: KeyboardEvent) => {
    const week = this.#week;
    if (!week) return;
    if (event.key === 'Escape' && this.#held) {
      event.stopPropagation();
      this.#drop();
      return;
    }
    const { day, id } = this.#cursor;
    const range = week.days[day].ranges.find((each) => each.id === id);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (this.#held?.keys) this.#stretch(event, by);
    else if (range && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      this.#said = week.words.removed;
      this.#tell('range-removed', { id: range.id });
    } else if (range && by && event.shiftKey) {
      event.preventDefault();
      const { from, to } = pull({ ...drawn(range), within: room(week, week.days[day].ranges, range), edge: 'to' }, drawn(range).to + by * STOP);
      this.#said = spoken(week, day, { from, to });
      this.#tell('range-resized', { id: range.id, from, to });
    } else this.#walk(event, by);
  };

  #stretch(event: KeyboardEvent, by: number) {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const held = this.#held!;
    const end = held.from < held.anchor ? held.from : held.to - STOP;
    if (by) this.#hold(reach(held, end + by * STOP));
    this.#say();
  }

  #walk(event: KeyboardEvent, by: number) {
    const week = this.#week!;
    const { day, from, id } = this.#cursor;
    const aside = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const all = stops(week, day);
    const here = all.findIndex((stop) => stop.id === id && (id !== undefined || stop.from === from));
    let next: Stop | undefined;
    if (by) next = all[here + by];
    else if (aside && week.days[day + aside]) next = at(week, { day: day + aside, from });
    else if (event.key === 'Home') next = all[0];
    else if (event.key === 'End') next = all.at(-1);
    else return;
    event.preventDefault();
    if (next) this.#go(next);
  }

  #go(to: Stop) {
    this.#cursor = at(this.#week!, to);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#stop()?.focus());
  }

  #hold(range: Range) {
    this.#held = { ...this.#held!, ...range };
    this.requestUpdate();
  }

  #finish() {
    const { day, from, to, id } = this.#held!;
    this.#held = undefined;
    this.#cursor = { day, from, id };
    this.#said = spoken(this.#week!, day, { from, to });
    if (id) this.#tell('range-resized', { id, from, to });
    else this.#tell('range-painted', { day, from, to });
  }

  #drop = () => {
    this.#held = undefined;
    this.requestUpdate();
  };

  /** What is done by keys is done where the focus is; a screen reader takes it anywhere. */
  #enter = (event: FocusEvent) => {
    const id = part(event.target);
    const day = this.#week?.days.findIndex((each) => each.ranges.some((range) => range.id === id)) ?? -1;
    if (day < 0 || id === this.#cursor.id) return;
    if (this.#held?.keys) this.#drop();
    this.#cursor = at(this.#week!, { day, from: 0, id });
    this.requestUpdate();
  };

  #leave = (event: FocusEvent) => {
    if (this.#held?.keys && event.relatedTarget && !this.contains(event.relatedTarget as Node)) this.#drop();
  };

  #say() {
    if (this.#held) this.#said = spoken(this.#week!, this.#held.day, this.#held);
    this.requestUpdate();
  }

  #tell(name: string, detail: unknown) {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #stop() {
    return this.querySelector<HTMLElement>('[tabindex="0"]');
  }

  #first(week: Week): Stop {
    const day = week.days.findIndex((each) => each.ranges.length > 0);
    return day < 0 ? { day: 0, from: week.from } : stops(week, day).find((stop) => stop.id !== undefined)!;
  }

  #minutes(event: MouseEvent, day: number): number {
    const box = this.querySelectorAll('.s-week-day')[day].getBoundingClientRect();
    const { from, to } = this.#week!;
    return from + ((event.clientY - box.top) / (box.height || 1)) * (to - from);
  }
}

/** The week is a list there (`setup.css`), on which nothing can be painted. */
function narrow(): boolean {
  return window.matchMedia?.('(max-width: 700px)').matches ?? false;
}

function part(target: EventTarget | null): string | undefined {
  return (target as Element).closest<HTMLElement>('[data-range]')?.dataset.range;
}

function place(week: Week, range: Range) {
  return { '--s': `${(range.from - week.from) / 5}`, '--d': `${(range.to - range.from) / 5}` };
}

function inside(range: Range, within: Range): Range {
  return { from: Math.max(range.from, within.from), to: Math.min(range.to, within.to) };
}

/** A new range from where it began to there, in whole quarters of an hour. */
function reach(held: Held, minutes: number): Range {
  const quarter = Math.floor(minutes / STOP) * STOP;
  return inside({ from: Math.min(held.anchor, quarter), to: Math.max(held.anchor, quarter) + STOP }, held.within);
}

/** One edge taken there; something stays of the range. */
function pull(held: Range & Pick<Held, 'edge' | 'within'>, to: number): Range {
  const least = Math.min(STOP, held.to - held.from);
  return held.edge === 'from'
    ? { from: Math.max(held.within.from, Math.min(to, held.to - least)), to: held.to }
    : { from: held.from, to: Math.min(held.within.to, Math.max(to, held.from + least)) };
}

function spoken(week: Week, day: number, range: Range): string {
  return fill(week.words.range, week.days[day].name, hour(range.from), hour(range.to));
}

customElements.define('consulta-week', ConsultaWeek);
