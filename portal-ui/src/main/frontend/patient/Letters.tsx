import { Fragment, useState } from 'react';
import type Line from 'Frontend/generated/health/consulta/portal/patient/Line';
import { capital, day, isoDay, time } from './format';
import { t } from './words';

/** What was sent and is not there yet. */
export type Pending = Readonly<{ key: string; text: string }>;

function Letter({ line, zone, name }: Readonly<{ line: Line; zone: string; name: string }>) {
  return (
    <li className={line.mine ? 'letter mine' : 'letter'}>
      <span className="hidden-text">{line.mine ? t('messages.you') : name} : </span>
      <p>{line.text}</p>
      <span className="small">{time(line.at, zone)}</span>
    </li>
  );
}

type Props = Readonly<{ lines: readonly Line[]; pending: readonly Pending[]; more: boolean; older(): Promise<void>; zone: string; name: string }>;

/** The oldest first, by days. */
export default function Letters({ lines, pending, more, older, zone, name }: Props) {
  const [busy, setBusy] = useState(false);

  function back() {
    setBusy(true);
    void older().finally(() => setBusy(false));
  }

  return (
    <>
      {more && (
        <button type="button" className="btn line" aria-disabled={busy} onClick={() => !busy && back()}>
          {t('messages.older')}
        </button>
      )}
      <div role="log" aria-label={t('messages.with', name)}>
        <ol className="letters">
          {lines.map((line, index) => {
            const date = isoDay(line.at, zone);
            const before = lines[index - 1];
            return (
              <Fragment key={line.id}>
                {(!before || isoDay(before.at, zone) !== date) && <li className="letter-day small">{capital(day(line.at, zone))}</li>}
                <Letter line={line} zone={zone} name={name} />
              </Fragment>
            );
          })}
          {pending.map(({ key, text }) => (
            <li key={key} className="letter mine sending">
              <span className="hidden-text">{t('messages.you')} : </span>
              <p>{text}</p>
              <span className="small">{t('messages.sending')}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
