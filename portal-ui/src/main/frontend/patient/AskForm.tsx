import type { PropsWithChildren } from 'react';
import { CircleAlert } from 'lucide-react';
import type { useForm } from './useForm';
import { t } from './words';

type Form = Omit<ReturnType<typeof useForm>, 'errors'>;
type Props = PropsWithChildren<Form & Readonly<{ name: string; title?: string; action: string; className?: string; close(): void }>>;

/** A small form, on a card unless it stands on one: a few answers, one action. */
export default function AskForm({ name, title, action, className = 'card stack', refusal, sending, submit, close, children }: Props) {
  return (
    <form className={className} noValidate aria-label={name} onSubmit={(event) => void submit(event)}>
      {title && <h2>{title}</h2>}
      {refusal && (
        <p className="note warn" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          <span>{refusal}</span>
        </p>
      )}
      {children}
      <div className="row wrap">
        <button type="button" className="btn line" onClick={close}>
          {t('action.close')}
        </button>
        <button type="submit" className="btn main grow" aria-disabled={sending}>
          {sending ? t('action.sending') : action}
        </button>
      </div>
    </form>
  );
}
