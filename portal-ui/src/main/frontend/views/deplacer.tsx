import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type OfferedTime from 'Frontend/generated/health/consulta/portal/patient/OfferedTime';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService } from 'Frontend/generated/endpoints';
import DayPicker, { pageOf } from '../patient/DayPicker';
import ForPatient from '../patient/ForPatient';
import { day, time } from '../patient/format';
import { useLoad } from '../patient/load';
import MoveDialog from '../patient/MoveDialog';
import NotFound from '../patient/NotFound';
import Page from '../patient/Page';
import { codeOf } from '../patient/problem';
import { Retry } from '../patient/Trouble';
import { timesOf } from '../patient/times';
import { isMovable } from '../patient/visit';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Déplacer ma visite' };

function Times({ visit }: Readonly<{ visit: Visit }>) {
  const { profile, visitReasonId } = visit;
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<OfferedTime>();
  const [page, setPage] = useState(0);
  const { data, problem, waiting, again } = useLoad(async () => timesOf(profile.id, visitReasonId, visit.mode, pageOf(page, profile.zone)), [visit.id, page]);

  function leave() {
    setChosen(undefined);
    again(); // the time may be gone
  }

  return (
    <>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '14rem' }} />}
      {data?.length === 0 && <p role="status">{t('practitioner.full')}</p>}
      {data && <DayPicker times={data} zone={profile.zone} name={profile.name} page={page} leaf={setPage} choose={setChosen} />}
      {chosen && <MoveDialog visit={visit} start={chosen.start} close={leave} moved={(said) => void navigate('/visites', { state: { said } })} />}
    </>
  );
}

function Move({ visit }: Readonly<{ visit: Visit }>) {
  const { profile, start } = visit;
  return (
    <div className="stack loose">
      <h1>{t('move.title')}</h1>
      <section className="card stack tight" aria-label={t('move.now')}>
        <p className="muted">{t('move.now')}</p>
        <p>
          <b>{t('time.at', day(start, profile.zone), time(start, profile.zone))}</b>, {profile.name}, {visit.reasonName}
          {visit.turn && <span className="muted"> · {t('visit.turn', visit.turn.number, visit.turn.of)}</span>}
        </p>
      </section>
      {isMovable(visit) ? (
        <section className="card stack loose" aria-label={t('move.choose')}>
          <p className="muted">{t('move.rule')}</p>
          <Times visit={visit} />
        </section>
      ) : (
        <p className="note warn" role="note">
          {t('move.closed')}
        </p>
      )}
      <Link className="btn line" to="/visites">
        {t('move.keep')}
      </Link>
    </div>
  );
}

function Chosen() {
  const [query] = useSearchParams();
  const id = query.get('visite') ?? '';
  const { data, problem, waiting, again } = useLoad(async () => BookingService.visit(id), [id]);
  if (codeOf(problem) === 'NOT_FOUND') return <NotFound />;
  return (
    <Page title={t('move.title')}>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '30rem' }} />}
      {data && <Move visit={data} />}
    </Page>
  );
}

/** The visit keeps its time until another one is taken. */
export default function MoveView() {
  return (
    <ForPatient>
      <Chosen />
    </ForPatient>
  );
}
