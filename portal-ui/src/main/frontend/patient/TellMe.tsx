import { useRef, useState } from 'react';
import { BellRing, CircleAlert, CircleCheck } from 'lucide-react';
import type Profile from 'Frontend/generated/health/consulta/portal/patient/Profile';
import { FamilyService, WaitingService } from 'Frontend/generated/endpoints';
import Field from './Field';
import { isoDay } from './format';
import { useLoad } from './load';
import { letsBook } from './Person';
import { loadPerson, signedIn } from './session';
import SignIn from './SignIn';
import { rules, useForm } from './useForm';
import { TIMES_OF_DAY, WEEKDAYS, weekday, wishesFrom } from './wishes';
import { t } from './words';

type Values = Readonly<Record<string, string>>;
type Props = Readonly<{ profile: Profile; reasonId: string }>;

/** So long one waits unless one says otherwise. */
const DAYS = 60;
const LONGEST = 365;

function inDays(days: number, zone: string) {
  return isoDay(new Date(Date.now() + days * 86_400_000).toISOString(), zone);
}

function ForWhom() {
  const { data } = useLoad(async () => FamilyService.people(), []);
  const people = data?.filter(letsBook);
  if (!people?.length) return null;
  return (
    <div className="field">
      <label htmlFor="patient">{t('who.title')}</label>
      <select id="patient" name="patient" className="input">
        <option value="">{t('who.me')}</option>
        {people.map(({ id, firstName, lastName }) => (
          <option key={id} value={id}>
            {firstName} {lastName}
          </option>
        ))}
      </select>
    </div>
  );
}

function WhichTimes() {
  return (
    <>
      <fieldset className="field">
        <legend>{t('tell.weekdays')}</legend>
        <div className="choices even">
          {WEEKDAYS.map((each) => (
            <label key={each} className="pick">
              <input type="checkbox" name={each} defaultChecked aria-label={weekday(each)} />
              <span aria-hidden="true">{weekday(each, 'short')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="field">
        <legend>{t('tell.times')}</legend>
        <div className="choices even">
          {Object.keys(TIMES_OF_DAY).map((each) => (
            <label key={each} className="pick">
              <input type="radio" name="times" value={each} defaultChecked={each === 'any'} />
              <span>{t(`tell.times.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** Where nothing is free: one tap puts the patient on the waiting list, for any time of the next weeks unless they say more. */
export default function TellMe({ profile, reasonId }: Props) {
  const attempt = useRef({ body: '', key: '' });
  const [wanted, setWanted] = useState<Values>();
  const [joined, setJoined] = useState(false);
  const person = signedIn();

  async function join(values: Values) {
    const wishes = wishesFrom(values);
    const body = JSON.stringify([reasonId, wishes]);
    if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() };
    await WaitingService.join(profile.id, reasonId, wishes, attempt.current.key);
    setJoined(true);
  }

  const within = (date: string) => (date >= inDays(0, profile.zone) && date <= inDays(LONGEST, profile.zone) ? undefined : t('tell.until.wrong'));
  const form = useForm({ until: (date) => rules.filled(date) ?? within(date) }, async (values) => {
    if (signedIn()) await join(values);
    else setWanted(values);
  });

  async function signedInNow() {
    await loadPerson();
    if (wanted) await join(wanted);
  }

  if (person && !person.patient) return null;
  if (joined)
    return (
      <p className="note ok" role="status">
        <CircleCheck className="icon" aria-hidden="true" />
        <span>
          {t('tell.done')} <a href="/liste-attente">{t('wait.title')}</a>
        </span>
      </p>
    );
  if (wanted)
    return (
      <SignIn
        head={
          <>
            <h2>{t('signIn.title')}</h2>
            <p className="note ok">{t('tell.signIn')}</p>
          </>
        }
        next={window.location.pathname + window.location.search}
        done={signedInNow}
      />
    );
  return (
    <form className="stack" noValidate aria-label={t('tell.action')} onSubmit={(event) => void form.submit(event)}>
      <button type="submit" className="btn main big full" aria-disabled={form.sending}>
        <BellRing className="icon" aria-hidden="true" />
        {form.sending ? t('action.sending') : t('tell.action')}
      </button>
      {form.refusal && (
        <p className="note warn" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          <span>
            {form.refusal} <a href="/liste-attente">{t('wait.title')}</a>
          </span>
        </p>
      )}
      <p className="muted small">{t('tell.how')}</p>
      <details open={form.errors.until !== undefined || undefined}>
        <summary>{t('tell.more')}</summary>
        <div className="stack">
          {person && <ForWhom />}
          <Field
            name="until"
            type="date"
            label={t('tell.until')}
            min={inDays(0, profile.zone)}
            max={inDays(LONGEST, profile.zone)}
            defaultValue={inDays(DAYS, profile.zone)}
            error={form.errors.until}
          />
          <WhichTimes />
        </div>
      </details>
    </form>
  );
}
