import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { CircleCheck, LinkIcon } from 'lucide-react';
import { BookingService, SessionService } from 'Frontend/generated/endpoints';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import { codeOf } from '../patient/problem';
import Trouble, { Retry } from '../patient/Trouble';
import { bookingPath } from '../patient/TimeLink';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Confirmation' };

/** Reached by the link in the mail; the link works once. */
export default function ConfirmView() {
  const token = new URLSearchParams(window.location.search).get('token') ?? '';
  const { data, problem, again } = useLoad(async () => SessionService.confirm(token).then(() => true), [token]);
  const { data: kept } = useLoad(async () => BookingService.kept(), []);
  const next = kept ? `?suite=${encodeURIComponent(bookingPath(kept))}` : '';
  return (
    <Page title={t('confirm.title')} className="narrow">
      {data && (
        <div className="stack loose" role="status">
          <span className="mark waiting">
            <CircleCheck className="icon" aria-hidden="true" />
          </span>
          <h1>{t('confirm.done')}</h1>
          {kept && <p className="note ok">{t('signIn.timeKept')}</p>}
          <a className="btn main big full" href={`/connexion${next}`}>
            {t('signIn.action')}
          </a>
        </div>
      )}
      {problem !== undefined &&
        (codeOf(problem) === 'UNREACHABLE' ? (
          <Retry problem={problem} again={again} />
        ) : (
          <Trouble title={t('confirm.failed')} why={t('confirm.failed.why')} icon={<LinkIcon className="icon" aria-hidden="true" />}>
            <a className="btn line" href="/inscription">
              {t('register.title')}
            </a>
          </Trouble>
        ))}
      {!data && problem === undefined && <h1>{t('confirm.waiting')}</h1>}
    </Page>
  );
}
