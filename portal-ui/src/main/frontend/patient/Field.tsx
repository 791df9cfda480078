import type { InputHTMLAttributes } from 'react';
import { CircleAlert } from 'lucide-react';

type Props = InputHTMLAttributes<HTMLInputElement> & Readonly<{ label: string; error?: string; hint?: string; name: string }>;

/** One question with its answer; what is wrong stands under it. */
export default function Field({ label, error, hint, name, ...input }: Props) {
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} className="input" aria-invalid={error ? true : undefined} aria-describedby={described || undefined} {...input} />
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${name}-error`}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </span>
      )}
    </div>
  );
}
