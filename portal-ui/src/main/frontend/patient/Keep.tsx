import { CalendarPlus, MapPin, Printer } from 'lucide-react';
import { Link } from 'react-router';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { t } from './words';

function stamp(instant: string) {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/gu, '');
}

/** A calendar of somebody else's learns when, and nothing of why or with whom. */
export function calendars({ start, end }: Readonly<{ start: string; end: string }>) {
  const title = t('calendar.entry');
  const google = new URLSearchParams({ action: 'TEMPLATE', dates: `${stamp(start)}/${stamp(end)}`, text: title });
  const outlook = new URLSearchParams({ enddt: end, path: '/calendar/action/compose', rru: 'addevent', startdt: start, subject: title });
  return {
    google: `https://calendar.google.com/calendar/render?${google.toString()}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook.toString()}`,
  };
}

/** The visit in a calendar, on paper, and the way there. */
export default function Keep({ visit }: Readonly<{ visit: Visit }>) {
  const { id, mode, place } = visit;
  const { google, outlook } = calendars(visit);
  return (
    <>
      <section className="stack" aria-labelledby="keep">
        <h2 id="keep">{t('return.calendar')}</h2>
        <div className="row wrap">
          <a className="btn" href={`/fichiers/visites/${id}/rendez-vous.ics`} download>
            <CalendarPlus className="icon" aria-hidden="true" />
            {t('visit.calendar')}
          </a>
          <a className="btn" href={google} target="_blank" rel="noopener noreferrer">
            Google
          </a>
          <a className="btn" href={outlook} target="_blank" rel="noopener noreferrer">
            Outlook
          </a>
        </div>
        <p className="muted small">{t('return.calendar.why')}</p>
        {mode === 'ON_SITE' && place && (
          <a className="btn line" href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`} target="_blank" rel="noopener noreferrer">
            <MapPin className="icon" aria-hidden="true" />
            {t('return.route')}
          </a>
        )}
        <button type="button" className="btn line" onClick={() => window.print()}>
          <Printer className="icon" aria-hidden="true" />
          {t('return.print')}
        </button>
        <Link className="btn line" to="/visites">
          {t('nav.visits')}
        </Link>
      </section>
      <section className="stack tight" aria-labelledby="prepare">
        <h2 id="prepare">{t('prepare.title')}</h2>
        <ul className="stack tight">
          {['first', 'second', 'third'].map((each) => (
            <li key={each}>{t(`prepare.${mode}.${each}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
