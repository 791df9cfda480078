import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useSearchParams } from 'react-router';
import Correspondents from '../patient/Correspondents';
import Exchange from '../patient/Exchange';
import ForPatient from '../patient/ForPatient';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Messages' };

/** The practices that the patient writes to, or what was written to one of them. */
export default function MessagesView() {
  const [query] = useSearchParams();
  const practitionerId = query.get('praticien');
  return <ForPatient>{practitionerId ? <Exchange key={practitionerId} practitionerId={practitionerId} /> : <Correspondents />}</ForPatient>;
}
