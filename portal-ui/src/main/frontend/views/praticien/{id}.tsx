import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { Accessibility, BadgeCheck, CalendarOff, Check, Languages, MapPin } from 'lucide-react';
import { Link, useLocation, useParams } from 'react-router';
import type Away from 'Frontend/generated/health/consulta/portal/patient/Away';
import type Profile from 'Frontend/generated/health/consulta/portal/patient/Profile';
import type Reason from 'Frontend/generated/health/consulta/portal/patient/Reason';
import { SearchService } from 'Frontend/generated/endpoints';
import AgeNote from '../../patient/AgeNote';
import DayPicker, { pageOf } from '../../patient/DayPicker';
import { day, money } from '../../patient/format';
import { useLoad } from '../../patient/load';
import NotFound from '../../patient/NotFound';
import Page from '../../patient/Page';
import { codeOf } from '../../patient/problem';
import { specialtyName } from '../../patient/specialties';
import TellMe from '../../patient/TellMe';
import { timesOf } from '../../patient/times';
import { Retry } from '../../patient/Trouble';
import TimeLink from '../../patient/TimeLink';
import Toast from '../../patient/Toast';
import { language, t } from '../../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Praticien' };

const MODES = ['ON_SITE', 'VIDEO'];

/** Whom a visit reason is for, by what the patient says of themselves. */
const FOR = { FIRST: ['EVERYONE', 'NEW_PATIENTS'], FOLLOW_UP: ['EVERYONE', 'KNOWN_PATIENTS'] };

function Who({ profile }: Readonly<{ profile: Profile }>) {
  return (
    <div className="row top-aligned">
      <span className="face large" aria-hidden="true">
        {profile.initials}
      </span>
      <div className="stack tight">
        <h1>{profile.name}</h1>
        <p className="muted">{specialtyName(profile.specialty)}</p>
        <p className="row wrap">
          {profile.newPatients && (
            <span className="tag ok">
              <Check className="icon" aria-hidden="true" />
              {t('practitioner.newPatients')}
            </span>
          )}
          <span className="tag">{t(`sector.${profile.sector}`)}</span>
        </p>
      </div>
    </div>
  );
}

/** An absence until midnight ends on the day before. */
function lastMoment(until: string) {
  return new Date(Date.parse(until) - 1).toISOString();
}

function AwayNotice({ away, zone }: Readonly<{ away: Away; zone: string }>) {
  return (
    <p className="note" role="note">
      <CalendarOff className="icon" aria-hidden="true" />
      <span>
        {t('practitioner.away', day(away.from, zone), day(lastMoment(away.until), zone))}{' '}
        {away.standInId && <Link to={`/praticien/${away.standInId}`}>{t('practitioner.standIn', away.standIn ?? '')}</Link>}
      </span>
    </p>
  );
}

function Fees({ reasons }: Readonly<{ reasons: readonly Reason[] }>) {
  return (
    <section className="card stack" aria-labelledby="fees">
      <h2 id="fees">{t('fee.title')}</h2>
      <table className="fees">
        <thead>
          <tr>
            <th scope="col">{t('fee.visit')}</th>
            <th scope="col">{t('fee.base')}</th>
            <th scope="col">{t('fee.beyond')}</th>
            <th scope="col">{t('fee.total')}</th>
          </tr>
        </thead>
        {MODES.map((mode) => {
          const some = reasons.filter((each) => each.mode === mode);
          return (
            some.length > 0 && (
              <tbody key={mode}>
                <tr>
                  <th scope="rowgroup" colSpan={4}>
                    {t(`mode.${mode}`)}
                  </th>
                </tr>
                {some.map(({ id, name, fee }) => (
                  <tr key={id}>
                    <th scope="row">
                      {name}
                      {fee?.byAge && <br />}
                      <AgeNote fee={fee} />
                    </th>
                    <td>{fee ? money(fee.base) : '–'}</td>
                    <td>{fee ? money(fee.excess) : '–'}</td>
                    <td>
                      <b>{fee ? money(fee.amount) : '–'}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            )
          );
        })}
      </table>
      <p className="muted small">{t('fee.note')}</p>
    </section>
  );
}

function Facts({ profile }: Readonly<{ profile: Profile }>) {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <section className="card stack" aria-label={t('practitioner.facts')}>
      {profile.presentation && <p>{profile.presentation}</p>}
      <p className="row">
        <MapPin className="icon accent" aria-hidden="true" />
        <span>
          {profile.street}, {profile.postalCode} {profile.city}
        </span>
      </p>
      {profile.stepFree && (
        <p className="row">
          <Accessibility className="icon accent" aria-hidden="true" />
          <span>{t('practitioner.stepFree')}</span>
        </p>
      )}
      <p className="row">
        <Languages className="icon accent" aria-hidden="true" />
        <span>{profile.languages.map((code) => names.of(code)).join(', ')}</span>
      </p>
      <p className="row">
        <BadgeCheck className="icon accent" aria-hidden="true" />
        <span className="num">RPPS {profile.rpps}</span>
      </p>
    </section>
  );
}

/** Nothing free in these weeks: the first time that is, however far. */
function Full({ profile, reason, page }: Readonly<{ profile: Profile; reason: Reason; page: number }>) {
  const { data, waiting } = useLoad(
    async () => timesOf(profile.id, reason.id, reason.mode, { from: pageOf(page + 1, profile.zone).from, to: pageOf(page + 2, profile.zone).to }),
    [reason.id, page],
  );
  const [first] = data ?? [];
  return (
    <div className="stack" role="status">
      <p>{t('practitioner.full')}</p>
      {waiting && <span className="skeleton" style={{ height: '3rem' }} />}
      {first && (
        <>
          <p>{t('practitioner.firstAfter')}</p>
          <div className="times">
            <TimeLink offered={first} zone={profile.zone} name={profile.name} withDay />
          </div>
        </>
      )}
      {data && !first && <p className="muted">{t('practitioner.fullLong')}</p>}
    </div>
  );
}

function Times({ profile, reason }: Readonly<{ profile: Profile; reason: Reason }>) {
  const [page, setPage] = useState(0);
  const { data, problem, waiting, again } = useLoad(async () => timesOf(profile.id, reason.id, reason.mode, pageOf(page, profile.zone)), [reason.id, page]);
  if (problem !== undefined) return <Retry problem={problem} again={again} />;
  if (waiting) return <span className="skeleton" style={{ height: '21rem' }} />;
  if (!data) return null;
  return (
    <>
      <DayPicker times={data} zone={profile.zone} name={profile.name} page={page} leaf={setPage} />
      {data.length === 0 && (
        <>
          <Full key={page} profile={profile} reason={reason} page={page} />
          <TellMe profile={profile} reasonId={reason.id} />
        </>
      )}
    </>
  );
}

function Choose({ profile, reasons }: Readonly<{ profile: Profile; reasons: readonly Reason[] }>) {
  const differs = reasons.some(({ audience }) => audience !== 'EVERYONE');
  const [visit, setVisit] = useState<keyof typeof FOR>('FIRST');
  const mine = differs ? reasons.filter(({ audience }) => FOR[visit].includes(audience)) : reasons;
  const [chosen, setChosen] = useState<string>();
  const reason = mine.find(({ id }) => id === chosen) ?? mine[0];
  return (
    <section className="card stack loose" aria-label={t('practitioner.book')}>
      {differs && (
        <div className="segments" role="group" aria-label={t('practitioner.before')}>
          {(Object.keys(FOR) as Array<keyof typeof FOR>).map((each) => (
            <button key={each} type="button" aria-pressed={each === visit} onClick={() => setVisit(each)}>
              {t(`practitioner.${each}`)}
            </button>
          ))}
        </div>
      )}
      {mine.length > 0 && (
        <fieldset className="stack">
          <legend>{t('practitioner.reason')}</legend>
          {mine.map((each) => (
            <label key={each.id} className="pick">
              <input type="radio" name="reason" checked={each.id === reason.id} onChange={() => setChosen(each.id)} />
              <span className="grow">
                <b>{each.name}</b>
                <br />
                <span className="muted small">
                  {t('practitioner.minutes', each.minutes)}, {t(`mode.in.${each.mode}`)}
                </span>
              </span>
              {each.fee && <b className="num">{money(each.fee.amount)}</b>}
            </label>
          ))}
        </fieldset>
      )}
      {reason ? <Times key={reason.id} profile={profile} reason={reason} /> : <p>{t(differs ? `practitioner.noReason.${visit}` : 'practitioner.noReason')}</p>}
    </section>
  );
}

/** Said to who left the booking; one tap takes the time again. */
function Released() {
  const [path, setPath] = useState((useLocation().state as { released?: string } | null)?.released);
  return (
    <div role="status">
      {path && (
        <Toast gone={() => setPath(undefined)}>
          <span className="grow">{t('book.released')}</span>
          <Link to={path}>{t('book.retake')}</Link>
        </Toast>
      )}
    </div>
  );
}

export default function PractitionerView() {
  const { id = '' } = useParams();
  const { data, problem, waiting, again } = useLoad(async () => SearchService.practitioner(id), [id]);
  if (codeOf(problem) === 'NOT_FOUND' || codeOf(problem) === 'PRACTITIONER_NOT_FOUND') return <NotFound />;
  return (
    <Page title={data?.profile.name ?? t('practitioner.title')}>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '44rem' }} />}
      {data && (
        <div className="two even stack loose">
          <div className="stack loose">
            <Who profile={data.profile} />
            {data.away && <AwayNotice away={data.away} zone={data.profile.zone} />}
            <Fees reasons={data.reasons} />
            <Facts profile={data.profile} />
          </div>
          <Choose profile={data.profile} reasons={data.reasons} />
        </div>
      )}
      <Released />
    </Page>
  );
}
