import { type FormEvent, useEffect, useRef } from 'react';
import { FILTERS, LANGUAGES, languageName, SECTORS } from './filters';
import { capital, isoDay } from './format';
import { t } from './words';

const DAY = 86_400_000;

/** How many days ahead are searched. */
const FARTHEST = 45;

type Choice = Readonly<{ legend: string; name: string; values: ReadonlyArray<readonly [string, string]>; chosen: string }>;

function Radios({ legend, name, values, chosen }: Choice) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices even">
        {values.map(([value, label]) => (
          <label key={value} className="pick">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span className="grow">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Check({ name, label, query }: Readonly<{ name: string; label: string; query: URLSearchParams }>) {
  return (
    <label className="pick check">
      <input type="checkbox" name={name} value="1" defaultChecked={query.has(name)} />
      <span className="grow">{label}</span>
    </label>
  );
}

type Props = Readonly<{ query: URLSearchParams; apply(query: URLSearchParams): void; close(): void }>;

/** All that narrows the results; nothing changes before it is applied. */
export default function FilterSheet({ query, apply, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const today = Date.now();
  const day = (ahead: number) => isoDay(new Date(today + ahead * DAY).toISOString(), 'Europe/Paris');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = new URLSearchParams(query);
    const chosen = new FormData(event.currentTarget);
    FILTERS.forEach((name) => {
      const value = String(chosen.get(name) ?? '');
      if (value) next.set(name, value);
      else next.delete(name);
    });
    apply(next);
    dialog.current?.close();
  }

  function clear() {
    const next = new URLSearchParams(query);
    FILTERS.forEach((name) => next.delete(name));
    apply(next);
    dialog.current?.close();
  }

  return (
    <dialog ref={dialog} className="p-dialog" aria-labelledby="filters-title" onClose={close}>
      <form className="stack loose" onSubmit={submit}>
        <h2 id="filters-title">{t('filter.title')}</h2>
        <Radios
          legend={t('search.mode')}
          name="mode"
          values={[...['ON_SITE', 'VIDEO'].map((each) => [each, t(`mode.${each}`)] as const), ['', t('mode.both')]]}
          chosen={query.get('mode') ?? ''}
        />
        <div className="field">
          <label htmlFor="filter-from">{t('filter.des')}</label>
          <input className="input" id="filter-from" name="des" type="date" min={day(0)} max={day(FARTHEST)} defaultValue={query.get('des') ?? ''} />
        </div>
        <div className="field">
          <label htmlFor="filter-language">{t('filter.langue')}</label>
          <select className="input" id="filter-language" name="langue" defaultValue={query.get('langue') ?? ''}>
            <option value="">{t('filter.any')}</option>
            {LANGUAGES.map((code) => (
              <option key={code} value={code}>
                {capital(languageName(code))}
              </option>
            ))}
          </select>
        </div>
        <Radios
          legend={t('filter.secteur')}
          name="secteur"
          values={[['', t('filter.any')], ...SECTORS.map((each) => [each, t(`sector.${each}`)] as const)]}
          chosen={query.get('secteur') ?? ''}
        />
        <Check name="nouveaux" label={t('filter.nouveaux')} query={query} />
        <Check name="acces" label={t('filter.acces')} query={query} />
        <div className="row wrap">
          <button type="button" className="btn line grow" onClick={clear}>
            {t('filter.clear')}
          </button>
          <button type="submit" className="btn main grow">
            {t('filter.apply')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
