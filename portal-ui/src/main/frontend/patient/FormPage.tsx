import type { PropsWithChildren, ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import Page from './Page';
import type { useForm } from './useForm';
import { t } from './words';

type Props = PropsWithChildren<Readonly<{ title: string; lead?: ReactNode; form: ReturnType<typeof useForm>; action: string; after?: ReactNode }>>;

/** A page with one form and one main action. */
export default function FormPage({ title, lead, form, action, after, children }: Props) {
  return (
    <Page title={title} className="narrow">
      <form className="stack loose" noValidate onSubmit={(event) => void form.submit(event)}>
        <h1>{title}</h1>
        {lead}
        {form.refusal && (
          <p className="note warn" role="alert">
            <CircleAlert className="icon" aria-hidden="true" />
            <span>{form.refusal}</span>
          </p>
        )}
        {children}
        <button type="submit" className="btn main big full" aria-disabled={form.sending}>
          {form.sending ? t('action.sending') : action}
        </button>
        {after}
      </form>
    </Page>
  );
}
