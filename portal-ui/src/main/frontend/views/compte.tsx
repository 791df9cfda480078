import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { BellRing, ChevronRight, CreditCard, Eye, FileLock, type LucideIcon, MessageSquare, ShieldCheck, UserRound, Users } from 'lucide-react';
import { Link } from 'react-router';
import ForPatient from '../patient/ForPatient';
import Page from '../patient/Page';
import { signedIn, signOut } from '../patient/session';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Mon compte' };

const ROOMS: ReadonlyArray<readonly [string, string, LucideIcon]> = [
  ['/profil', 'profile', UserRound],
  ['/proches', 'family', Users],
  ['/messages', 'messages', MessageSquare],
  ['/liste-attente', 'wait', BellRing],
  ['/paiements', 'bills', CreditCard],
  ['/securite', 'safe', ShieldCheck],
  ['/acces', 'access', Eye],
  ['/mes-donnees', 'data', FileLock],
];

/** What belongs to the person, one tap further. */
export default function AccountView() {
  const me = signedIn();
  return (
    <ForPatient>
      <Page title={t('account.title')} className="narrow">
        <div className="stack loose">
          <div className="stack tight">
            <h1>{t('account.title')}</h1>
            <p className="muted">
              {me?.firstName} {me?.lastName}, {me?.email}
            </p>
          </div>
          <ul className="stack tight">
            {ROOMS.map(([path, key, Icon]) => (
              <li key={path}>
                <Link className="card row room" to={path}>
                  <Icon className="icon" aria-hidden="true" />
                  <span className="grow">{t(`${key}.title`)}</span>
                  <ChevronRight className="icon" aria-hidden="true" />
                </Link>
              </li>
            ))}
          </ul>
          <button type="button" className="btn line full" onClick={() => void signOut()}>
            {t('nav.signOut')}
          </button>
        </div>
      </Page>
    </ForPatient>
  );
}
