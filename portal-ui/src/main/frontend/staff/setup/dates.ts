const DAY = 86_400_000;

/** The date so many days later, both as `yyyy-mm-dd`. */
export function span(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** All dates from one to the other, whichever comes first. */
export function dates(one: string, other: string): string[] {
  const [from, to] = [one, other].sort() as [string, string];
  const all: string[] = [];
  for (let date = from; date <= to; date = span(date, 1)) all.push(date);
  return all;
}

/** How many days a key goes on; 0: it is none that does. */
export function shift(key: string, date: string): number {
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -weekday, End: 6 - weekday };
  return steps[key] ?? 0;
}
