import { useEffect } from 'react';
import { ChevronRight, PenLine } from 'lucide-react';
import { Link } from 'react-router';
import type Correspondent from 'Frontend/generated/health/consulta/portal/patient/Correspondent';
import { MessageService } from 'Frontend/generated/endpoints';
import { NotForEmergencies } from './Emergency';
import { capital, day, time } from './format';
import { messagesPath, onLetters } from './letters';
import { useLoad } from './load';
import Page from './Page';
import { Retry } from './Trouble';
import { t } from './words';

function said({ lastAt, answered, profile }: Correspondent) {
  if (!lastAt) return t('messages.begin');
  return t(answered ? 'messages.last.theirs' : 'messages.last.yours', `${capital(day(lastAt, profile.zone))}, ${time(lastAt, profile.zone)}`);
}

function Row({ one }: Readonly<{ one: Correspondent }>) {
  return (
    <li>
      <Link className="card row room" to={messagesPath(one.profile.id)}>
        <span className="face small" aria-hidden="true">
          {one.profile.initials}
        </span>
        <span className="grow">
          <b>{one.profile.name}</b>
          <br />
          <span className="muted small">{said(one)}</span>
        </span>
        {one.unread > 0 && <span className="tag ok">{t(one.unread === 1 ? 'messages.unread.one' : 'messages.unread', one.unread)}</span>}
        {one.lastAt ? <ChevronRight className="icon" aria-hidden="true" /> : <PenLine className="icon" aria-hidden="true" />}
      </Link>
    </li>
  );
}

function Rows({ title, all }: Readonly<{ title: string; all: readonly Correspondent[] }>) {
  if (all.length === 0) return null;
  return (
    <section className="stack tight" aria-label={title}>
      <h2>{title}</h2>
      <ul className="stack tight">
        {all.map((one) => (
          <Row key={one.profile.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

/** Those whom the patient wrote to, and those whom they may write to. */
export default function Correspondents() {
  const { data, problem, waiting, again } = useLoad(async () => MessageService.correspondents(), []);
  useEffect(() => onLetters(again), []);

  return (
    <Page title={t('messages.title')} className="narrow">
      <div className="stack loose">
        <h1>{t('messages.title')}</h1>
        <NotForEmergencies />
        {problem !== undefined && <Retry problem={problem} again={again} />}
        {waiting && <span className="skeleton" style={{ height: '12rem' }} />}
        {data?.length === 0 && (
          <div className="card stack">
            <p>{t('messages.nobody')}</p>
            <Link className="btn main" to="/">
              {t('nav.search')}
            </Link>
          </div>
        )}
        {data && (
          <>
            <Rows title={t('messages.written')} all={data.filter((one) => one.lastAt)} />
            <Rows title={t('messages.write')} all={data.filter((one) => !one.lastAt)} />
          </>
        )}
      </div>
    </Page>
  );
}
