import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { lanes, spread } from './against';
import { clock, type Day, type Entry, fill, type Ghost, now, type Range, STOP, type Words } from './model';

/**
 * One practitioner's day, drawn from what the server sends; its parts keep their elements, so focus and scroll stay. Names
 * of icons are bound, never written into a template: an icon that fills itself while Lit copies it moves Lit's places.
 */
export class ConsultaDay extends LitElement {
  static override properties = {
    day: { attribute: false },
    selected: { attribute: false },
    cursor: { attribute: false },
    ghost: { attribute: false },
    lifted: { attribute: false },
    landed: { attribute: false },
    carried: { attribute: false },
  };

  declare day: string;
  declare selected: string;
  /** The entry, or the minutes of an empty time, that Tab reaches. */
  declare cursor: string | number | undefined;
  declare ghost: Ghost | undefined;
  /** An entry that is being moved away from here. */
  declare lifted: string | undefined;
  /** An entry that was dropped here and is not confirmed yet. */
  declare landed: Entry | undefined;
  /** What is on its way over the grid: where it cannot be is marked. */
  declare carried: Entry | undefined;
  words?: Words;
  #read = '';
  #shown?: Day;

  protected override createRenderRoot() {
    return this;
  }

  get shown(): Day | undefined {
    if (this.day !== this.#read) {
      this.#read = this.day;
      this.#shown = JSON.parse(this.day) as Day;
    }
    return this.#shown;
  }

  get entries(): Entry[] {
    const here = (this.shown?.entries ?? []).filter((entry) => entry.id !== this.landed?.id);
    return this.landed ? [...here, this.landed].sort((a, b) => a.from - b.from) : here;
  }

  /** Where the arrow keys stop: each entry, and each empty quarter of an hour. */
  get stops(): (string | number)[] {
    const stops: { from: number; stop: string | number }[] = this.entries.map((entry) => ({ from: entry.from, stop: entry.id }));
    const length = this.shown?.length ?? 0;
    for (let from = 0; from < length; from += STOP)
      if (!this.entries.some((entry) => entry.from < from + STOP && from < entry.from + entry.length)) stops.push({ from, stop: from });
    return stops.sort((a, b) => a.from - b.from).map((each) => each.stop);
  }

  /** Whether there is something where the focus was last. */
  get stands(): boolean {
    return typeof this.cursor === 'number' || this.entries.some((entry) => entry.id === this.cursor);
  }

  minutes(stop: string | number): number {
    return typeof stop === 'number' ? stop : (this.entries.find((entry) => entry.id === stop)?.from ?? 0);
  }

  /** The element of the stop, once drawn. */
  async at(stop: string | number): Promise<HTMLElement | null> {
    this.cursor = stop;
    await this.updateComplete;
    return this.querySelector<HTMLElement>(typeof stop === 'number' ? '.s-slot' : `[data-entry="${stop}"]`);
  }

  protected override render() {
    const day = this.shown;
    if (!day) return nothing;
    const side = lanes(this.entries);
    return html`${closed(day).map((range) => area('s-closed', range))}
      ${day.shut.map(
        (shut) => html`<div class="s-away" data-kind=${shut.kind} style=${place(shut)}>
          <span><consulta-icon name=${'ban'}></consulta-icon>${shut.words}</span>
        </div>`,
      )}
      ${day.entries.flatMap(buffers).map((range) => area('s-buffer', range))}
      ${this.carried ? barred(day, this.carried).map((range) => area('s-barred', range)) : nothing}
      ${day.today ? line(day) : nothing}
      ${repeat(
        this.entries,
        (entry) => entry.id,
        (entry) => this.#entry(entry, side.get(entry.id)),
      )}
      ${typeof this.cursor === 'number' ? this.#slot(day, this.cursor) : nothing} ${this.ghost ? this.#ghost(day, this.ghost) : nothing}`;
  }

  #entry(entry: Entry, side = { lane: 0, of: 1 }) {
    const two = entry.length >= 20;
    const style = { '--s': `${entry.from / 5}`, '--d': `${entry.length / 5}`, '--lane': `${side.lane}`, '--lanes': `${side.of}` };
    const status = html`<span class="status"
      ><consulta-icon name=${entry.icon}></consulta-icon> <span>${entry.state}</span> ${entry.until
        ? html`<span data-until=${entry.until}></span>`
        : nothing}</span
    >`;
    return html`<button
      type="button"
      class="s-entry"
      data-entry=${entry.id}
      data-status=${entry.tone}
      data-lines=${two ? 2 : 1}
      data-tint=${entry.tint}
      ?data-five=${entry.length < 10}
      ?data-short=${entry.length < 15}
      ?data-tight=${entry.length < 30}
      ?data-lifted=${entry.id === this.lifted}
      ?data-landed=${entry.id === this.landed?.id}
      ?data-movable=${entry.movable}
      ?data-by=${entry.by}
      style=${styleMap(style)}
      tabindex=${entry.id === this.cursor ? 0 : -1}
      aria-label=${entry.label}
      aria-pressed=${entry.id === this.selected}
    >
      <span class="line"><span>${entry.clock}</span> <span class="who">${entry.who}</span> ${two ? nothing : status}</span>
      ${two
        ? html`<span class="line"
            ><span class="why">${entry.why}</span> ${entry.video ? html`<consulta-icon name=${'video'}></consulta-icon>` : nothing} ${status}</span
          >`
        : nothing}
      ${entry.movable ? html`<span class="s-edge"></span>` : nothing}
    </button>`;
  }

  #slot(day: Day, from: number) {
    const shut = day.shut.find((each) => each.from <= from && from < each.to);
    const open = day.open.some((each) => each.from <= from && from < each.to);
    const state = shut?.words ?? (open ? this.words?.free : this.words?.closed);
    return html`<button
      type="button"
      class="s-slot"
      tabindex="0"
      style=${place({ from, to: from + STOP })}
      aria-label=${`${clock(day, from)}, ${state}, ${day.label}`}
    >
      <consulta-icon name=${'plus'}></consulta-icon>${clock(day, from)}
    </button>`;
  }

  #ghost(day: Day, ghost: Ghost) {
    const tone = ghost.against ? (ghost.against.firm ? 'firm' : 'rule') : 'free';
    return html`<div class="s-ghost" data-tone=${tone} style=${place(ghost)} aria-hidden="true">
      <span class="line"><span>${clock(day, ghost.from)} – ${clock(day, ghost.to)}</span><span class="who">${ghost.words}</span></span>
      ${ghost.against
        ? html`<span class="why"><consulta-icon name=${ghost.against.firm ? 'ban' : 'alert'}></consulta-icon>${ghost.against.words}</span>`
        : nothing}
    </div>`;
  }
}

/** Of now; `ticks.ts` moves it. Before and after the hours that are shown there is none. */
function line(day: Day) {
  const at = now(day);
  return html`<div
    class="s-now"
    data-start=${day.start}
    data-length=${day.length}
    data-zone=${day.zone}
    style=${`--s: ${at / 5}`}
    ?hidden=${at < 0 || at > day.length}
    aria-hidden="true"
  ></div>`;
}

function place(range: Range): string {
  return `--s: ${range.from / 5}; --d: ${(range.to - range.from) / 5}`;
}

function area(name: string, range: Range) {
  return html`<div class=${name} style=${place(range)}></div>`;
}

/** What the opening hours leave. */
function closed(day: Day): Range[] {
  const gaps: Range[] = [];
  let free = 0;
  for (const open of day.open) {
    if (open.from > free) gaps.push({ from: free, to: open.from });
    free = Math.max(free, open.to);
  }
  return free < day.length ? [...gaps, { from: free, to: day.length }] : gaps;
}

/** What is kept free around an entry. */
function buffers(entry: Entry): Range[] {
  const end = entry.from + entry.length;
  return [
    { from: entry.from - entry.before, to: entry.from },
    { from: end, to: end + entry.after },
  ].filter((range) => range.from < range.to && entry.tone !== 'cancelled');
}

/** Where no reason lets an entry be: the past, and other visits with what is kept free around them. */
function barred(day: Day, carried: Entry): Range[] {
  const past = Math.min(day.length, now(day));
  const others = day.entries.filter((each) => each.id !== carried.id && each.tone !== 'cancelled');
  const around = others.map((each) => {
    const { from, to } = spread(each);
    return { from: Math.max(0, from - carried.after), to: Math.min(day.length, to + carried.before) };
  });
  return past > 0 ? [{ from: 0, to: past }, ...around] : around;
}

export function spoken(day: Day, ghost: Ghost, words: Words): string {
  const time = `${clock(day, ghost.from)} – ${clock(day, ghost.to)}, ${day.label}`;
  return ghost.against ? `${time}. ${ghost.against.words}` : `${time}. ${fill(words.free)}`;
}

customElements.define('consulta-day', ConsultaDay);
