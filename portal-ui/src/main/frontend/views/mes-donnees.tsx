import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { CircleAlert, Download } from 'lucide-react';
import CloseAccount from '../patient/CloseAccount';
import ForPatient from '../patient/ForPatient';
import Page from '../patient/Page';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Mes données' };

const HELD = ['account', 'visits', 'answers', 'money', 'news'];

async function fetched() {
  const answer = await fetch('/fichiers/mes-donnees.zip');
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return answer.blob();
}

function save(file: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'consulta-mes-donnees.zip';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What the house holds of the person, to take along. */
export default function DataView() {
  const [state, setState] = useState<'away' | 'busy' | 'done'>();

  function take() {
    if (state === 'busy') return;
    setState('busy');
    fetched()
      .then((file) => {
        save(file);
        setState('done');
      })
      .catch(() => setState('away'));
  }

  return (
    <ForPatient>
      <Page title={t('data.title')} className="narrow">
        <div className="stack loose">
          <h1>{t('data.title')}</h1>
          <section className="stack" aria-labelledby="export">
            <h2 id="export">{t('data.export')}</h2>
            <p>{t('data.export.why')}</p>
            <ul className="stack tight marked">
              {HELD.map((each) => (
                <li key={each}>{t(`data.${each}`)}</li>
              ))}
            </ul>
            <button type="button" className="btn main" aria-disabled={state === 'busy'} onClick={take}>
              <Download className="icon" aria-hidden="true" />
              {t(state === 'busy' ? 'data.busy' : 'data.take')}
            </button>
            <div role="status">{state === 'done' && <p className="note ok">{t('data.done')}</p>}</div>
            {state === 'away' && (
              <p className="note warn" role="alert">
                <CircleAlert className="icon" aria-hidden="true" />
                <span>{t('data.away')}</span>
              </p>
            )}
          </section>
          <section className="stack" aria-labelledby="kept">
            <h2 id="kept">{t('data.kept')}</h2>
            <p>{t('data.kept.invoices')}</p>
            <p>{t('data.kept.record')}</p>
          </section>
          <CloseAccount />
        </div>
      </Page>
    </ForPatient>
  );
}
