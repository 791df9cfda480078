import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { Pencil, Search, Video } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { SearchService } from 'Frontend/generated/endpoints';
import FoundCard from '../patient/FoundCard';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import { specialtyName } from '../patient/specialties';
import { Retry } from '../patient/Trouble';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Recherche' };

function Skeleton() {
  return (
    <ul className="stack" aria-busy="true" aria-label={t('search.searching')}>
      {[1, 2, 3].map((n) => (
        <li key={n} className="card">
          <span className="skeleton" style={{ height: '8rem' }} />
        </li>
      ))}
    </ul>
  );
}

function Nothing({ city, mode }: Readonly<{ city?: string; mode?: string }>) {
  const [query] = useSearchParams();
  const wider = (name: string, value?: string) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    return `/recherche?${next.toString()}`;
  };
  return (
    <div className="card stack">
      <p>{t('search.nothing')}</p>
      {mode !== 'VIDEO' && (
        <Link className="btn main" to={wider('mode', 'VIDEO')}>
          <Video className="icon" aria-hidden="true" />
          {t('search.tryVideo')}
        </Link>
      )}
      {city && (
        <Link className="btn line" to={wider('ville')}>
          {t('search.everywhere')}
        </Link>
      )}
      <Link className="btn text" to="/">
        {t('search.change')}
      </Link>
    </div>
  );
}

export default function ResultsView() {
  const [query, setQuery] = useSearchParams();
  const value = (name: string) => query.get(name) ?? undefined;
  const [q, specialty, city, mode] = [value('q'), value('specialite'), value('ville'), value('mode')];
  const { data, problem, waiting, again } = useLoad(async () => SearchService.search(q, specialty, city, mode), [query.toString()]);
  const what = specialty ? specialtyName(specialty) : (q ?? t('search.everybody'));

  function choose(next: string) {
    const changed = new URLSearchParams(query);
    if (next) changed.set('mode', next);
    else changed.delete('mode');
    setQuery(changed, { replace: true });
  }

  return (
    <Page title={t('search.title', what)}>
      <div className="stack loose">
        <Link className="summary" to="/" aria-label={t('search.edit', what, city ?? t('search.anywhere'))}>
          <Search className="icon accent" aria-hidden="true" />
          <span className="grow">
            <b>{what}</b>
            <br />
            <span className="muted small">{city ?? t('search.anywhere')}</span>
          </span>
          <Pencil className="icon" aria-hidden="true" />
        </Link>
        <div className="row apart wrap">
          <h1 aria-live="polite">{data ? t(data.length === 1 ? 'search.found.one' : 'search.found', data.length) : t('search.searching')}</h1>
          <div className="segments" role="group" aria-label={t('search.mode')}>
            {['ON_SITE', 'VIDEO', ''].map((each) => (
              <button key={each} type="button" aria-pressed={(mode ?? '') === each} onClick={() => choose(each)}>
                {t(each ? `mode.${each}` : 'mode.both')}
              </button>
            ))}
          </div>
        </div>
        {problem !== undefined && <Retry problem={problem} again={again} />}
        {waiting && <Skeleton />}
        {data?.length === 0 && <Nothing city={city} mode={mode} />}
        <ul className="stack">
          {data?.map((found) => (
            <FoundCard key={found.profile.id} found={found} />
          ))}
        </ul>
      </div>
    </Page>
  );
}
