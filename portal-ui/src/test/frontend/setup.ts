import { readFileSync } from 'node:fs';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { useWords } from '../../main/frontend/patient/words';
import { patientWords } from '../../../vite/words';

const properties = readFileSync('src/main/resources/vaadin-i18n/translations_fr.properties', 'utf8');
useWords(patientWords(properties, 'src/main/frontend'));

// jsdom knows the element, not how it opens
HTMLDialogElement.prototype.showModal = function open() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
