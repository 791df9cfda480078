import { useState } from 'react';
import { Check, X } from 'lucide-react';
import type Acting from 'Frontend/generated/health/consulta/portal/patient/Acting';
import { day } from './format';
import { wordsFor } from './problem';
import Sure from './Sure';
import { t } from './words';

const HOME = 'Europe/Paris';
const SEEN = ['visits', 'answers', 'bills', 'letters'];

type Props = Readonly<{ acting: Acting; agree(): Promise<Acting>; end(): Promise<Acting>; done(acting: Acting): void }>;

/** What whoever books could see and do, and what not. */
function Means({ actor }: Readonly<{ actor: string }>) {
  return (
    <div className="stack tight">
      <p>{t('consent.means', actor)}</p>
      <ul className="stack tight">
        {SEEN.map((each) => (
          <li key={each} className="row">
            <Check className="icon" aria-hidden="true" />
            <span>{t(`consent.sees.${each}`)}</span>
          </li>
        ))}
        <li className="row">
          <X className="icon" aria-hidden="true" />
          <span>{t('consent.not')}</span>
        </li>
      </ul>
    </div>
  );
}

/** Who is booked for agrees or refuses, and takes it back later. */
export default function Consent({ acting, agree, end, done }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [sure, setSure] = useState(false);
  const { actor, consent, firstName, since } = acting;

  function answer(said: () => Promise<Acting>) {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    said()
      .then(done)
      .catch((problem: unknown) => setRefusal(wordsFor(problem)))
      .finally(() => setBusy(false));
  }

  return (
    <div className="stack">
      <p>{t(`consent.${consent}`, actor, since ? day(since, HOME) : '', firstName)}</p>
      {refusal && (
        <p className="note warn" role="alert">
          {refusal}
        </p>
      )}
      {String(consent) === 'AWAITED' && (
        <>
          <Means actor={actor} />
          <div className="row wrap">
            <button type="button" className="btn line grow" aria-disabled={busy} onClick={() => answer(end)}>
              {t('consent.refuse')}
            </button>
            <button type="button" className="btn main grow" aria-disabled={busy} onClick={() => answer(agree)}>
              {t('consent.agree')}
            </button>
          </div>
          <p className="muted small">{t('consent.later')}</p>
        </>
      )}
      {String(consent) === 'AGREED' && (
        <button type="button" className="btn line" onClick={() => setSure(true)}>
          {t('consent.end')}
        </button>
      )}
      {sure && (
        <Sure
          title={t('consent.end')}
          action={t('consent.end')}
          keep={t('family.keep')}
          act={end}
          close={() => setSure(false)}
          done={(now) => {
            setSure(false);
            done(now);
          }}
        >
          <p>{t('consent.end.why', actor)}</p>
        </Sure>
      )}
    </div>
  );
}
