import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import Factor from '../patient/Factor';
import { ForPerson } from '../patient/ForPatient';
import Page from '../patient/Page';
import Passkeys from '../patient/Passkeys';
import Password from '../patient/Password';
import SignIns from '../patient/SignIns';
import Toast from '../patient/Toast';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Sécurité' };

/** How people, those of a practice too, keep their account safe. */
export default function SafetyView() {
  const [said, setSaid] = useState('');
  const [round, setRound] = useState(0);
  return (
    <ForPerson>
      <Page title={t('safe.title')} className="narrow">
        <div className="stack loose">
          <h1>{t('safe.title')}</h1>
          <Passkeys said={setSaid} />
          <Factor said={setSaid} />
          <Password
            changed={() => {
              setSaid(t('safe.password.changed'));
              setRound(round + 1);
            }}
          />
          <SignIns key={round} said={setSaid} />
        </div>
        <div role="status">{said && <Toast gone={() => setSaid('')}>{said}</Toast>}</div>
      </Page>
    </ForPerson>
  );
}
