import { MessageService } from 'Frontend/generated/endpoints';
import { hearing } from './live';

export function messagesPath(practitionerId: string) {
  return `/messages?praticien=${practitionerId}`;
}

/** With which practitioner something was written. */
export const onLetters = hearing(() => MessageService.live());
