import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useEffect, useState } from 'react';
import { TimerOff } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type Wait from 'Frontend/generated/health/consulta/portal/patient/Wait';
import { WaitingService } from 'Frontend/generated/endpoints';
import ForPatient from '../patient/ForPatient';
import { onNews } from '../patient/live';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import { codeOf, wordsFor } from '../patient/problem';
import Sure from '../patient/Sure';
import { bookingPath } from '../patient/TimeLink';
import Toast from '../patient/Toast';
import { Retry } from '../patient/Trouble';
import WaitCard from '../patient/WaitCard';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Liste d’attente' };

/** An offer that ran out, was answered or went to somebody else; what to do next. */
function OfferOver() {
  return (
    <div className="note warn" role="alert">
      <TimerOff className="icon" aria-hidden="true" />
      <span className="stack tight">
        <b>{t('wait.over.title')}</b>
        <span>{t('wait.over.why')}</span>
        <Link to="/recherche">{t('nav.search')}</Link>
      </span>
    </div>
  );
}

function None() {
  return (
    <div className="card stack">
      <p>{t('wait.none')}</p>
      <Link className="btn main" to="/">
        {t('nav.search')}
      </Link>
    </div>
  );
}

function useAsked(waits: readonly Wait[] | undefined) {
  const [query] = useSearchParams();
  const asked = query.get('offre');
  return asked !== null && waits !== undefined && !waits.some(({ offer }) => offer?.id === asked);
}

function Waits() {
  const { data, problem, waiting, again } = useLoad(async () => WaitingService.waits(), []);
  const navigate = useNavigate();
  const [busy, setBusy] = useState<string>();
  const [lost, setLost] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [leaving, setLeaving] = useState<Wait>();
  const [declining, setDeclining] = useState<Wait>();
  const [said, setSaid] = useState('');
  const gone = useAsked(data) && !said;
  useEffect(() => onNews(again), []);

  function over() {
    setLost(true);
    again();
  }

  function take(offerId: string) {
    setBusy(offerId);
    setRefusal(undefined);
    WaitingService.take(offerId)
      .then((place) => void navigate(bookingPath(place)))
      .catch((why: unknown) => {
        setBusy(undefined);
        if (codeOf(why) === 'OFFER_OVER') over();
        else setRefusal(wordsFor(why));
      });
  }

  function done(words: string) {
    setLeaving(undefined);
    setDeclining(undefined);
    setSaid(words);
    again();
  }

  return (
    <Page title={t('wait.title')}>
      <div className="stack loose">
        <h1>{t('wait.title')}</h1>
        {(lost || gone) && <OfferOver />}
        {refusal && (
          <p className="note warn" role="alert">
            {refusal}
          </p>
        )}
        {problem !== undefined && <Retry problem={problem} again={again} />}
        {waiting && <span className="skeleton" style={{ height: '12rem' }} />}
        {data?.length === 0 && <None />}
        {data && data.length > 0 && (
          <ul className="stack">
            {data.map((wait) => (
              <WaitCard
                key={wait.id}
                wait={wait}
                busy={busy !== undefined && busy === wait.offer?.id}
                take={() => wait.offer && take(wait.offer.id)}
                decline={() => setDeclining(wait)}
                over={over}
                leave={() => setLeaving(wait)}
              />
            ))}
          </ul>
        )}
        <p>
          <Link to="/visites">{t('visits.title')}</Link>
        </p>
      </div>
      {leaving && (
        <Sure
          title={t('wait.leave.title')}
          action={t('wait.leave')}
          keep={t('wait.leave.keep')}
          act={async () => WaitingService.leave(leaving.id)}
          close={() => setLeaving(undefined)}
          done={() => done(t('wait.leave.done'))}
        >
          <p>{t(leaving.offer ? 'wait.leave.offer' : 'wait.leave.why', leaving.profile.name)}</p>
        </Sure>
      )}
      {declining?.offer && (
        <Sure
          title={t('wait.decline.title')}
          action={t('wait.offer.decline')}
          keep={t('wait.decline.keep')}
          act={async () => WaitingService.decline(declining.offer!.id)}
          close={() => setDeclining(undefined)}
          done={() => done(t('wait.decline.done'))}
        >
          <p>{t('wait.decline.why')}</p>
        </Sure>
      )}
      <div role="status">{said && <Toast gone={() => setSaid('')}>{said}</Toast>}</div>
    </Page>
  );
}

/** Who waits, for what, and the time that is held for them now. */
export default function WaitingView() {
  return (
    <ForPatient>
      <Waits />
    </ForPatient>
  );
}
