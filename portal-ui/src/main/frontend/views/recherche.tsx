import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { Pencil, Search, SlidersHorizontal, Video, X } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { SearchService } from 'Frontend/generated/endpoints';
import { chips, FILTERS, filtersOf } from '../patient/filters';
import FilterSheet from '../patient/FilterSheet';
import FoundCard, { FoundSkeleton } from '../patient/FoundCard';
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
        <FoundSkeleton key={n} />
      ))}
    </ul>
  );
}

/** The same search, with some of it otherwise. */
function changed(query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>) {
  const next = new URLSearchParams(query);
  Object.entries(changes).forEach(([name, value]) => (value ? next.set(name, value) : next.delete(name)));
  return next;
}

function Nothing({ query }: Readonly<{ query: URLSearchParams }>) {
  const to = (changes: Readonly<Record<string, string | undefined>>) => `/recherche?${changed(query, changes).toString()}`;
  const narrowed = FILTERS.filter((name) => name !== 'mode' && query.has(name));
  return (
    <div className="card stack">
      <p>{t('search.nothing')}</p>
      {query.get('mode') !== 'VIDEO' && (
        <Link className="btn main" to={to({ lieu: undefined, mode: 'VIDEO', ville: undefined })}>
          <Video className="icon" aria-hidden="true" />
          {t('search.tryVideo')}
        </Link>
      )}
      {narrowed.length > 0 && (
        <Link className="btn line" to={to(Object.fromEntries(narrowed.map((name) => [name, undefined])))}>
          {t('filter.clear')}
        </Link>
      )}
      {query.has('ville') && (
        <Link className="btn line" to={to({ lieu: undefined, ville: undefined })}>
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
  const [filtering, setFiltering] = useState(false);
  const q = query.get('q') || undefined;
  const filters = filtersOf(query);
  const { data, problem, waiting, again } = useLoad(async () => SearchService.search(q, filters), [query.toString()]);
  const what = filters.specialty ? specialtyName(filters.specialty) : (q ?? t('search.everybody'));
  const where = query.get('lieu') ?? filters.city ?? t('search.anywhere');

  function choose(next: URLSearchParams) {
    setQuery(next, { replace: true });
  }

  return (
    <Page title={t('search.title', what)}>
      <div className="stack loose">
        <Link className="summary" to="/" aria-label={t('search.edit', what, where)}>
          <Search className="icon accent" aria-hidden="true" />
          <span className="grow">
            <b>{what}</b>
            <br />
            <span className="muted small">{where}</span>
          </span>
          <Pencil className="icon" aria-hidden="true" />
        </Link>
        <div className="row apart wrap">
          <h1 aria-live="polite">{data ? t(data.length === 1 ? 'search.found.one' : 'search.found', data.length) : t('search.searching')}</h1>
          <div className="row wrap">
            {chips(query).map(([name, words]) => (
              <button key={name} type="button" className="chip" aria-label={t('filter.remove', words)} onClick={() => choose(changed(query, { [name]: undefined }))}>
                {words}
                <X className="icon" aria-hidden="true" />
              </button>
            ))}
            <button type="button" className="btn line" aria-haspopup="dialog" onClick={() => setFiltering(true)}>
              <SlidersHorizontal className="icon" aria-hidden="true" />
              {t('filter.title')}
            </button>
          </div>
        </div>
        {problem !== undefined && <Retry problem={problem} again={again} />}
        {waiting && <Skeleton />}
        {data?.length === 0 && <Nothing query={query} />}
        <ul className="stack">
          {data?.map((found) => (
            <FoundCard key={found.profile.id} found={found} />
          ))}
        </ul>
      </div>
      {filtering && <FilterSheet query={query} apply={choose} close={() => setFiltering(false)} />}
    </Page>
  );
}
