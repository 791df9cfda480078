import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { VisitsService } from 'Frontend/generated/endpoints';
import CancelDialog from '../patient/CancelDialog';
import { forget, keep, keeps } from '../patient/device';
import ForPatient from '../patient/ForPatient';
import { onNews } from '../patient/live';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import { Retry } from '../patient/Trouble';
import { isComing, isPast } from '../patient/visit';
import VisitCard from '../patient/VisitCard';
import Toast from '../patient/Toast';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Mes visites' };

const TABS = ['coming', 'past'] as const;
type Tab = (typeof TABS)[number];

function Tabs({ tab, choose }: Readonly<{ tab: Tab; choose(tab: Tab): void }>) {
  function move(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'coming' ? 'past' : 'coming';
    choose(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }
  return (
    <div className="segments" role="tablist" aria-label={t('visits.title')} onKeyDown={move}>
      {TABS.map((each) => (
        <button key={each} id={`tab-${each}`} type="button" role="tab" aria-selected={tab === each} aria-controls="visits" tabIndex={tab === each ? 0 : -1} onClick={() => choose(each)}>
          {t(`visits.${each}`)}
        </button>
      ))}
    </div>
  );
}

function List({ tab, visits, cancel }: Readonly<{ tab: Tab; visits: readonly Visit[]; cancel(visit: Visit): void }>) {
  const shown = visits.filter(tab === 'coming' ? isComing : isPast);
  const ordered = shown.sort((a, b) => (tab === 'coming' ? 1 : -1) * a.start.localeCompare(b.start));
  if (ordered.length === 0)
    return (
      <div className="card stack">
        <p>{t(`visits.${tab}.none`)}</p>
        <Link className="btn main" to="/">
          {t('nav.search')}
        </Link>
      </div>
    );
  return (
    <ul className="stack">
      {ordered.map((visit) => (
        <VisitCard key={visit.id} visit={visit} cancel={() => cancel(visit)} />
      ))}
    </ul>
  );
}

/** Nothing is kept on the device unless the person says so. */
function OnThisDevice({ visits }: Readonly<{ visits: readonly Visit[] }>) {
  const [kept, setKept] = useState(keeps);
  useEffect(() => {
    if (kept) keep(visits);
    else forget();
  }, [kept, visits]);
  return (
    <label className="pick check">
      <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
      <span className="grow">
        {t('offline.keep')}
        <br />
        <span className="muted small">{t('offline.keep.why')}</span>
      </span>
    </label>
  );
}

function Visits() {
  const { data, problem, waiting, again } = useLoad(async () => VisitsService.visits(), []);
  const [tab, setTab] = useState<Tab>('coming');
  const [cancelling, setCancelling] = useState<Visit>();
  const { state } = useLocation() as { state?: { said?: string } };
  const [said, setSaid] = useState(state?.said ?? '');
  useEffect(() => onNews(again), []);

  function cancelled(words: string) {
    setCancelling(undefined);
    setSaid(words);
    again();
  }

  return (
    <Page title={t('visits.title')}>
      <div className="stack loose">
        <div className="row apart wrap">
          <h1>{t('visits.title')}</h1>
          <Tabs tab={tab} choose={setTab} />
        </div>
        <p className="row wrap">
          <Link to="/proches">{t('family.title')}</Link>
          <Link to="/liste-attente">{t('wait.title')}</Link>
        </p>
        {problem !== undefined && <Retry problem={problem} again={again} />}
        {waiting && <span className="skeleton" style={{ height: '12rem' }} />}
        <div id="visits" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {data && <List tab={tab} visits={data} cancel={setCancelling} />}
        </div>
        {data && <OnThisDevice visits={data} />}
      </div>
      {cancelling && <CancelDialog visit={cancelling} close={() => setCancelling(undefined)} cancelled={cancelled} />}
      <div role="status">{said && <Toast gone={() => setSaid('')}>{said}</Toast>}</div>
    </Page>
  );
}

export default function VisitsView() {
  return (
    <ForPatient>
      <Visits />
    </ForPatient>
  );
}
