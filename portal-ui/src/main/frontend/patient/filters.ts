import type Filters from 'Frontend/generated/health/consulta/portal/patient/Filters';
import { language, t } from './words';

/** Languages that can be asked for; what a practitioner speaks is theirs to say. */
export const LANGUAGES = ['fr', 'en', 'ar', 'de', 'es', 'it', 'pt', 'br'];
export const SECTORS = ['SECTOR_1', 'SECTOR_2', 'NONE'];

/** The filters by their name in the address. */
export const FILTERS = ['mode', 'langue', 'secteur', 'nouveaux', 'acces', 'des'] as const;
export type Filter = (typeof FILTERS)[number];

/** An address that was written by hand narrows by nothing that does not exist. */
function one(query: URLSearchParams, name: Filter, known: readonly string[]) {
  const value = query.get(name);
  return value && known.includes(value) ? value : undefined;
}

function date(query: URLSearchParams) {
  const value = query.get('des') ?? '';
  return /^\d{4}-\d\d-\d\d$/u.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** What the address says, in the order in which index.html says it too. */
export function filtersOf(query: URLSearchParams): Filters {
  return {
    city: query.get('ville') || undefined,
    from: date(query),
    language: one(query, 'langue', LANGUAGES),
    mode: one(query, 'mode', ['VIDEO', 'ON_SITE']),
    newPatients: query.has('nouveaux'),
    sector: one(query, 'secteur', SECTORS),
    specialty: query.get('specialite') || undefined,
    stepFree: query.has('acces'),
  };
}

export function languageName(code: string) {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}

function dayOf(date: string) {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

/** What each filter that narrows says on its chip. */
export function chips(query: URLSearchParams): ReadonlyArray<readonly [Filter, string]> {
  const { from, language: spoken, mode, newPatients, sector, stepFree } = filtersOf(query);
  const all: Array<readonly [Filter, string | false | undefined]> = [
    ['mode', mode && t(`mode.${mode}`)],
    ['des', from && t('filter.from', dayOf(from))],
    ['langue', spoken && languageName(spoken)],
    ['secteur', sector && t(`sector.${sector}`)],
    ['nouveaux', newPatients && t('filter.nouveaux')],
    ['acces', stepFree && t('filter.acces')],
  ];
  return all.filter((each): each is readonly [Filter, string] => Boolean(each[1]));
}
