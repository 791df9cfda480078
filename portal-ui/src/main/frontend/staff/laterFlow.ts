import { lazy } from 'react';

/** Stands for Flow's outlet, see vite.config.ts: patients, who see none of its views, do not wait for it. */
export const loadFlow = async () => import('../generated/flow/Flow');

export default lazy(loadFlow);

/** Plain links lead on without loading the page anew once this is there. */
export function registerGlobalClickHandler() {
  setTimeout(() => void loadFlow().then((flow) => flow.registerGlobalClickHandler()), 1000);
}
