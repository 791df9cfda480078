import { language } from './words';

const locale = language === 'en' ? 'en-GB' : 'fr-FR';

type Amount = Readonly<{ currency?: string; minor?: number }>;

/** Making a formatter costs a hundred times what using it does, and a page uses few. */
function once<O, T>(make: (options: O) => T) {
  const made = new Map<string, T>();
  return (options: O) => {
    const key = JSON.stringify(options);
    const known = made.get(key) ?? make(options);
    made.set(key, known);
    return known;
  };
}

const amounts = once((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = once((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const isoDays = once((timeZone: string) => new Intl.DateTimeFormat('en-CA', { day: '2-digit', month: '2-digit', timeZone, year: 'numeric' }));

/** "35 €" or "35,50 €", by the language. */
export function money(amount: Amount | undefined) {
  const minor = amount?.minor ?? 0;
  const minimumFractionDigits = minor % 100 === 0 ? 0 : 2;
  return amounts({ currency: amount?.currency ?? 'EUR', minimumFractionDigits, style: 'currency' }).format(minor / 100);
}

function format(instant: string, zone: string, options: Intl.DateTimeFormatOptions) {
  return dates({ ...options, timeZone: zone }).format(new Date(instant));
}

export function time(instant: string, zone: string) {
  const text = format(instant, zone, { hour: '2-digit', hour12: false, minute: '2-digit' });
  return language === 'fr' ? text.replace(/^0/u, '') : text;
}

/** "jeudi 26 novembre" */
export function day(instant: string, zone: string) {
  return format(instant, zone, { day: 'numeric', month: 'long', weekday: 'long' });
}

/** "jeu. 26" */
export function shortDay(instant: string, zone: string) {
  return format(instant, zone, { day: 'numeric', weekday: 'short' });
}

export function part(instant: string, zone: string, options: Intl.DateTimeFormatOptions) {
  return format(instant, zone, options);
}

/** The local date as yyyy-MM-dd. */
export function isoDay(instant: string, zone: string) {
  return isoDays(zone).format(new Date(instant));
}

/** "Paris" of "Europe/Paris" */
export function zoneCity(zone: string) {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** "24 h" or "90 min" */
export function duration(minutes: number) {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}

export function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
