import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { FileText } from 'lucide-react';
import type Bill from 'Frontend/generated/health/consulta/portal/patient/Bill';
import type LeftMethod from 'Frontend/generated/health/consulta/portal/patient/LeftMethod';
import { MoneyService } from 'Frontend/generated/endpoints';
import ForPatient from '../patient/ForPatient';
import { capital, day, money } from '../patient/format';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import Sure from '../patient/Sure';
import Toast from '../patient/Toast';
import { Retry } from '../patient/Trouble';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Paiements et factures' };

const NAMES: Readonly<Record<string, string>> = { PAYPAL: 'pay.paypal', STRIPE: 'pay.card' };

function nameOf({ provider }: LeftMethod) {
  return t(NAMES[provider] ?? 'pay.card');
}

function Methods({ said }: Readonly<{ said(words: string): void }>) {
  const { data, problem, waiting, again } = useLoad(async () => MoneyService.methods(), []);
  const [going, setGoing] = useState<LeftMethod>();
  return (
    <section className="stack" aria-labelledby="methods">
      <h2 id="methods">{t('methods.title')}</h2>
      <p className="muted">{t('methods.why')}</p>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '5rem' }} />}
      {data?.length === 0 && <p>{t('methods.none')}</p>}
      <ul className="stack tight">
        {data?.map((method) => (
          <li key={method.paymentId} className="card row wrap">
            <span className="grow">
              <b>{nameOf(method)}</b>
              <br />
              <span className="muted">
                {method.name}, {day(method.start, method.zone)} · {money(method.amount)}
              </span>
              <br />
              <span className="muted small">{method.authoriseAt ? t('methods.later', day(method.authoriseAt, method.zone)) : t('methods.used')}</span>
            </span>
            <button type="button" className="btn text" aria-label={t('methods.remove.which', method.name, day(method.start, method.zone))} onClick={() => setGoing(method)}>
              {t('family.remove')}
            </button>
          </li>
        ))}
      </ul>
      {going && (
        <Sure
          title={t('methods.remove.title')}
          action={t('family.remove')}
          keep={t('family.keep')}
          act={async () => MoneyService.takeBack(going.paymentId)}
          close={() => setGoing(undefined)}
          done={() => {
            setGoing(undefined);
            said(t('methods.removed'));
            again();
          }}
        >
          <p>{t(going.authoriseAt ? 'methods.remove.open' : 'methods.remove.used')}</p>
        </Sure>
      )}
    </section>
  );
}

/** A local date, whatever the zone of the browser. */
function on(date: string) {
  return day(`${date}T12:00:00Z`, 'UTC');
}

function stateOf({ kind, status, due }: Bill) {
  if (kind === 'CREDIT_NOTE') return t('bills.credit');
  if (status === 'PAID') return t('bills.paid');
  if (status === 'CREDITED') return t('bills.credited');
  return t('bills.due', money(due));
}

function Bills() {
  const { data, problem, waiting, again } = useLoad(async () => MoneyService.bills(), []);
  return (
    <section className="stack" aria-labelledby="bills">
      <h2 id="bills">{t('bills.list')}</h2>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '8rem' }} />}
      {data?.length === 0 && <p>{t('bills.none')}</p>}
      <ul className="stack tight">
        {data?.map((bill) => (
          <li key={bill.id} className="card row wrap">
            <span className="grow">
              <b className="num">{money(bill.total)}</b> <span className={bill.status === 'PAID' ? 'tag ok' : 'tag'}>{stateOf(bill)}</span>
              <br />
              {bill.issuer}
              <br />
              <span className="muted small">
                {capital(on(bill.issuedOn))} · {bill.number} · {bill.recipient}
              </span>
            </span>
            <a className="btn" href={`/fichiers/factures/${bill.id}/facture.pdf`} download aria-label={t('bills.pdf', bill.number)}>
              <FileText className="icon" aria-hidden="true" />
              PDF
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Receipts() {
  const { data, problem, waiting, again } = useLoad(async () => MoneyService.paid(), []);
  return (
    <section className="stack" aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts.title')}</h2>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '5rem' }} />}
      {data?.length === 0 && <p>{t('receipts.none')}</p>}
      <ul className="stack tight">
        {data?.map((part) => (
          <li key={part.id} className="card row wrap">
            <span className="grow">
              <b className="num">{money(part.amount)}</b> <span className="muted">{t(`receipts.${part.means}`)}</span>
              <br />
              {part.issuer}
              <br />
              <span className="muted small">
                {capital(on(part.paidOn))} · {t('receipts.for', part.number)} · {part.recipient}
              </span>
            </span>
            <a className="btn" href={`/fichiers/recus/${part.id}/recu.pdf`} download aria-label={t('receipts.pdf', on(part.paidOn), part.number)}>
              <FileText className="icon" aria-hidden="true" />
              PDF
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was paid, with its papers, and what is left to pay with. */
export default function MoneyView() {
  const [said, setSaid] = useState('');
  return (
    <ForPatient>
      <Page title={t('bills.title')} className="narrow">
        <div className="stack loose">
          <h1>{t('bills.title')}</h1>
          <Bills />
          <Receipts />
          <Methods said={setSaid} />
        </div>
        <div role="status">{said && <Toast gone={() => setSaid('')}>{said}</Toast>}</div>
      </Page>
    </ForPatient>
  );
}
