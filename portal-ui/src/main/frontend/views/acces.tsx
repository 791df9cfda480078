import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import type Reading from 'Frontend/generated/health/consulta/portal/patient/Reading';
import { PrivacyService } from 'Frontend/generated/endpoints';
import ForPatient from '../patient/ForPatient';
import { capital, day, time } from '../patient/format';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import { Retry } from '../patient/Trouble';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Qui a lu mon dossier' };

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

async function readings(pages: number) {
  const all = await Promise.all(Array.from({ length: pages }, async (_, page) => PrivacyService.readings(page)));
  return { items: all.flatMap(({ items }) => items), total: all.at(-1)?.total ?? 0 };
}

function Line({ reading: { as, at, kind, reader, whose } }: Readonly<{ reading: Reading }>) {
  return (
    <li className="card row">
      <span className="num muted">{time(at, HERE)}</span>
      <span className="grow">
        <b>{reader ?? t('access.unknown')}</b> <span className="tag">{t(`role.${as}`)}</span>
        <br />
        <span className="muted">{whose ? t('access.of', t(`access.${kind}`), whose) : t(`access.${kind}`)}</span>
      </span>
    </li>
  );
}

/** Who of a practice read what, day by day. */
export default function AccessView() {
  const [pages, setPages] = useState(1);
  const { data, problem, waiting, again } = useLoad(async () => readings(pages), [pages]);
  const days = [...new Set(data?.items.map(({ at }) => day(at, HERE)))];
  return (
    <ForPatient>
      <Page title={t('access.title')} className="narrow">
        <div className="stack loose">
          <h1>{t('access.title')}</h1>
          <p className="muted">{t('access.why')}</p>
          {problem !== undefined && <Retry problem={problem} again={again} />}
          {waiting && <span className="skeleton" style={{ height: '12rem' }} />}
          {data?.total === 0 && <p>{t('access.none')}</p>}
          {days.map((when) => (
            <section key={when} className="stack tight" aria-label={when}>
              <h2>{capital(when)}</h2>
              <ul className="stack tight">
                {data?.items
                  .filter(({ at }) => day(at, HERE) === when)
                  .map((reading, n) => (
                    <Line key={`${reading.at}-${n}`} reading={reading} />
                  ))}
              </ul>
            </section>
          ))}
          {data && data.items.length < data.total && (
            <button type="button" className="btn" onClick={() => setPages(pages + 1)}>
              {t('access.more')}
            </button>
          )}
        </div>
      </Page>
    </ForPatient>
  );
}
