import { type FormEvent, useState } from 'react';
import { codeOf, fieldWords, wordsFor } from './problem';
import { t } from './words';

type Values = Readonly<Record<string, string>>;
type Checks = Readonly<Record<string, (value: string, values: Values) => string | undefined>>;

/** A form of plain fields: checks, sends once at a time, and puts what the server says beside the field. */
export function useForm(checks: Checks, send: (values: Values) => Promise<void>) {
  const [errors, setErrors] = useState<Values>({});
  const [refusal, setRefusal] = useState<string>();
  const [sending, setSending] = useState(false);

  function check(values: Values) {
    const wrong = Object.entries(checks).map(([name, rule]) => [name, rule(values[name] ?? '', values)] as const);
    return Object.fromEntries(wrong.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = event.currentTarget;
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const wrong = check(values);
    setErrors(wrong);
    setRefusal(undefined);
    const [first] = Object.keys(wrong);
    if (first) {
      form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setSending(true);
    try {
      await send(values);
    } catch (problem: unknown) {
      setErrors(fieldWords(problem));
      setRefusal(codeOf(problem) === 'SIGNED_OUT' ? t('problem.BAD_CREDENTIALS') : wordsFor(problem));
      setSending(false);
    }
  }

  return { errors, refusal, sending, submit };
}

export const rules = {
  chosen: (value: string) => (value ? undefined : t('form.chosen.wrong')),
  email: (value: string) => (/^\S+@\S+\.\S+$/u.test(value) ? undefined : t('form.email.wrong')),
  filled: (value: string) => (value.trim() ? undefined : t('form.filled.wrong')),
  name: (value: string) => (/\p{L}/u.test(value) ? undefined : t('form.name.wrong')),
  newPassword: (value: string) => (value.length >= 12 ? undefined : t('form.password.wrong')),
  past: (value: string) => (value && Date.parse(value) < Date.now() ? undefined : t('form.birthDate.wrong')),
};
