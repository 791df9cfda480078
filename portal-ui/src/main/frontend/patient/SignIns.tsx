import { useState } from 'react';
import { SecurityService } from 'Frontend/generated/endpoints';
import { day, time } from './format';
import { useLoad } from './load';
import { wordsFor } from './problem';
import { Retry } from './Trouble';
import { t } from './words';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where the person is signed in, and ending that from afar. */
export default function SignIns({ said }: Readonly<{ said(words: string): void }>) {
  const { data, problem, waiting, again } = useLoad(async () => SecurityService.sessions(), []);
  const [busy, setBusy] = useState(false);

  function end(act: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    act()
      .then(() => {
        said(t('sessions.ended'));
        again();
      })
      .catch((refused: unknown) => said(wordsFor(refused)))
      .finally(() => setBusy(false));
  }

  const ordered = data && [...data].sort((a, b) => Number(b.current) - Number(a.current) || b.usedAt.localeCompare(a.usedAt));
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '6rem' }} />}
      <ul className="stack tight">
        {ordered?.map(({ id, device, usedAt, current }) => (
          <li key={id} className="card row wrap">
            <span className="grow">
              <b>{device ?? t('sessions.unknown')}</b>
              <br />
              <span className="muted small">{t('sessions.used', day(usedAt, HERE), time(usedAt, HERE))}</span>
            </span>
            {current ? (
              <span className="tag ok">{t('sessions.current')}</span>
            ) : (
              <button type="button" className="btn text" aria-disabled={busy} aria-label={t('sessions.end.which', device ?? t('sessions.unknown'))} onClick={() => end(async () => SecurityService.endSession(id))}>
                {t('sessions.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {ordered && ordered.length > 1 && (
        <button type="button" className="btn" aria-disabled={busy} onClick={() => end(async () => SecurityService.endOtherSessions())}>
          {t('sessions.endOthers')}
        </button>
      )}
      <p className="muted small">{t('sessions.why')}</p>
    </section>
  );
}
