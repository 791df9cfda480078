import { EndpointError } from '@vaadin/hilla-frontend';
import { has, t } from './words';

type Detail = Readonly<{ code?: string; errors?: ReadonlyArray<{ field: string; message: string }> }>;

/** What a device says of passkeys. */
const DEVICE: Readonly<Record<string, string>> = { InvalidStateError: 'PASSKEY_KNOWN', NotAllowedError: 'PASSKEY_LEFT' };

/** The stable code of what went wrong. */
export function codeOf(problem: unknown) {
  if (problem instanceof EndpointError) {
    const { code } = (problem.detail ?? {}) as Detail;
    if (code) return code;
  }
  if (problem instanceof DOMException) return DEVICE[problem.name] ?? 'UNKNOWN';
  const status = (problem as { response?: Response } | undefined)?.response?.status;
  if (status === 401) return 'SIGNED_OUT';
  return problem instanceof TypeError ? 'UNREACHABLE' : 'UNKNOWN';
}

/** What a service says of each field, for who knows its codes. */
export function fieldErrors(problem: unknown): Record<string, string> {
  if (!(problem instanceof EndpointError)) return {};
  const { errors } = (problem.detail ?? {}) as Detail;
  return Object.fromEntries((errors ?? []).map(({ field, message }) => [field, message]));
}

const NAMES = ['firstName', 'lastName'];

/** What a service refuses, field by field, in the person's language: what the field is to hold, or that this is not taken. */
export function fieldWords(problem: unknown) {
  const words = (field: string) => {
    const rule = `form.${NAMES.includes(field) ? 'name' : field}.wrong`;
    return t(has(rule) ? rule : 'form.refused');
  };
  return Object.fromEntries(Object.keys(fieldErrors(problem)).map((field) => [field, words(field)]));
}

export function wordsFor(problem: unknown) {
  const key = `problem.${codeOf(problem)}`;
  return has(key) ? t(key) : t('problem.UNKNOWN');
}
