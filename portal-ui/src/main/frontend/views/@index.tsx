import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { Siren } from 'lucide-react';
import { Link } from 'react-router';
import type FirstTime from 'Frontend/generated/health/consulta/portal/patient/FirstTime';
import { SearchService, VisitsService } from 'Frontend/generated/endpoints';
import Emergency from '../patient/Emergency';
import { capital, day, shortDay, time } from '../patient/format';
import { useLoad } from '../patient/load';
import Page, { Mark } from '../patient/Page';
import SearchForm from '../patient/SearchForm';
import { signedIn } from '../patient/session';
import { SpecialtyIcon, specialtyName } from '../patient/specialties';
import { Retry } from '../patient/Trouble';
import { isComing } from '../patient/visit';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Consulta' };

const HOME = 'Europe/Paris';

function Tile({ specialty, time: first }: FirstTime) {
  return (
    <Link to={`/recherche?specialite=${specialty}`}>
      <SpecialtyIcon code={specialty} />
      <span>
        {specialtyName(specialty)}
        <small className="num">{first ? `${shortDay(first.start, HOME)} ${time(first.start, HOME)}` : t('search.full')}</small>
      </span>
    </Link>
  );
}

function NextVisit() {
  const { data } = useLoad(async () => VisitsService.visits(), []);
  const next = data?.filter(isComing).sort((a, b) => a.start.localeCompare(b.start))[0];
  if (!next) return null;
  const { zone, name } = next.profile;
  return (
    <section className="stack tight" aria-labelledby="next-visit">
      <h2 id="next-visit">{t('start.next')}</h2>
      <div className="card stack">
        <p>
          <b>{t('time.at', capital(day(next.start, zone)), time(next.start, zone))}</b>
          <br />
          <span className="muted">
            {name}, {t(`mode.in.${next.mode}`)}
          </span>
        </p>
        <Link className="btn line" to="/visites">
          {t('nav.visits')}
        </Link>
      </div>
    </section>
  );
}

export default function StartView() {
  const { data, problem, waiting, again } = useLoad(async () => SearchService.firstTimes(), []);
  const person = signedIn();
  return (
    <Page title={t('start.title')}>
      <div className="hero">
        <Mark />
        {person && <p className="muted">{t('start.hello', person.firstName)}</p>}
        <h1>{t('start.question')}</h1>
      </div>
      <SearchForm />
      <div className="below stack loose">
        <section className="stack" aria-labelledby="first-times">
          <h2 id="first-times">{t('start.first')}</h2>
          {problem !== undefined && <Retry problem={problem} again={again} />}
          <div className="tiles" aria-busy={waiting}>
            {waiting && [1, 2, 3, 4, 5, 6].map((n) => <span key={n} className="skeleton" style={{ height: '4.5rem' }} />)}
            {data?.map((first) => <Tile key={first.specialty} {...first} />)}
          </div>
          <p className="note">
            <Siren className="icon" aria-hidden="true" />
            <Emergency />
          </p>
        </section>
        {person?.patient && <NextVisit />}
      </div>
    </Page>
  );
}
