import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource-variable/bricolage-grotesque';
import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/patient.css';
import './styles/staff.css';
import './styles/agenda.css';
import './staff/icon';
import './staff/ticks';
import './staff/agenda/agenda';
import './staff/agenda/month';
import './staff/agenda/keys';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { router } from 'Frontend/generated/routes';
import { loadPerson } from './patient/session';
import { loadWords } from './patient/words';

async function open() {
  await Promise.all([loadWords(), loadPerson()]);
  createRoot(document.getElementById('outlet')!).render(createElement(RouterProvider, { router }));
}

void open();
