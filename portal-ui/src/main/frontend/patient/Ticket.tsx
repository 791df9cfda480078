import type { PropsWithChildren } from 'react';
import type Profile from 'Frontend/generated/health/consulta/portal/patient/Profile';
import { capital, day, money, time } from './format';
import { t } from './words';

type Props = PropsWithChildren<
  Readonly<{ profile: Profile; start: string; mode: string; amount?: Readonly<{ currency?: string; minor?: number }> }>
>;

/** The chosen time in two lines. */
export default function Ticket({ profile, start, mode, amount, children }: Props) {
  return (
    <div className="ticket">
      <div className="row top-aligned">
        <span className="face small" aria-hidden="true">
          {profile.initials}
        </span>
        <div className="grow">
          <p>
            <b>
              {capital(day(start, profile.zone))}, {time(start, profile.zone)}
            </b>
          </p>
          <p className="muted">
            {profile.name}, {t(`mode.in.${mode}`)}
            {amount && ` · ${money(amount)}`}
          </p>
        </div>
      </div>
      {children}
    </div>
  );
}
