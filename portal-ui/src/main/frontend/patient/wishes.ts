import type Wait from 'Frontend/generated/health/consulta/portal/patient/Wait';
import type Wishes from 'Frontend/generated/health/consulta/portal/patient/Wishes';
import { part, time } from './format';
import { t } from './words';

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Times of day, as the first and last beginning that suit. */
export const TIMES_OF_DAY: Record<string, Readonly<{ earliest?: string; latest?: string }>> = {
  any: {},
  morning: { latest: '12:00' },
  afternoon: { earliest: '12:00', latest: '17:00' },
  evening: { earliest: '17:00' },
};

export function weekday(name: string, length: 'long' | 'short' = 'long') {
  const date = `2026-11-${23 + WEEKDAYS.indexOf(name)}T12:00:00Z`; // a week that begins on a Monday
  return part(date, 'UTC', { weekday: length });
}

function clock(local: string) {
  return time(`2026-11-23T${local.slice(0, 5)}:00Z`, 'UTC');
}

function timesOfDay({ earliest, latest }: Wait) {
  if (earliest && latest) return t('wait.between', clock(earliest), clock(latest));
  if (earliest) return t('wait.after', clock(earliest));
  return latest ? t('wait.before', clock(latest)) : undefined;
}

/** "Jusqu’au 31 janvier · lundi, mardi · avant 12:00" */
export function wishesOf(wait: Wait) {
  const until = t('wait.until', part(`${wait.until}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }));
  const days = wait.weekdays.map((each) => weekday(String(each))).join(', ');
  return [until, days, timesOfDay(wait)].filter(Boolean).join(' · ');
}

/** What a filled-in form asks for; every day is any day. */
export function wishesFrom(values: Readonly<Record<string, string>>): Wishes {
  const weekdays = WEEKDAYS.filter((each) => values[each]);
  const any = weekdays.length === 0 || weekdays.length === WEEKDAYS.length;
  return {
    patientId: values.patient || undefined,
    until: values.until,
    weekdays: (any ? [] : weekdays) as unknown as Wishes['weekdays'],
    ...TIMES_OF_DAY[values.times],
  };
}
