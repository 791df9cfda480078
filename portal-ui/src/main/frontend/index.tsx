import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource/bricolage-grotesque/700.css';
import './styles/tokens.css';
import './styles/patient.css';
import { createElement, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { router } from 'Frontend/generated/routes';
import Broken from './patient/Broken';
import { loadWords } from './patient/words';
import { loadFlow } from './staff/laterFlow';

/** Drawn by Flow, for what is no view of ours. */
const staff = router.state.matches.at(-1)?.route.path === '*';

/** What only the practice needs is not loaded by patients. */
async function loadStaff() {
  if (staff) await Promise.all([import('./staff/all'), loadFlow()]);
}

/** Shows nobody a stack trace. */
function tellWhatBreaks() {
  for (const route of router.routes) Object.assign(route, { errorElement: createElement(Broken) });
}

async function open() {
  await Promise.all([loadWords(), loadStaff()]);
  tellWhatBreaks();
  const root = createRoot(document.getElementById('outlet')!);
  startTransition(() => root.render(createElement(RouterProvider, { router })));
}

void open();
if (!staff && window.isSecureContext) void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
