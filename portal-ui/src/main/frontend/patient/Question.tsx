import { CircleAlert } from 'lucide-react';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import { t } from './words';

export type Asked = Choice['reason']['questions'][number];
type Props = Readonly<{ question: Asked; before?: string; error?: string }>;

/** What is wrong with an answer, if anything; the server looks again. */
export function wrongWith({ kind, required, minLength, maxLength }: Asked, value: string) {
  const { length } = value.trim();
  if (length === 0) return required ? t('ask.needed') : undefined;
  if (kind !== 'TEXT') return undefined;
  if (length < minLength) return t('ask.short', minLength);
  return length > maxLength ? t('ask.long', maxLength) : undefined;
}

function Label({ question }: Readonly<{ question: Asked }>) {
  return (
    <>
      {question.text} {!question.required && <span className="muted optional">{t('ask.optional')}</span>}
    </>
  );
}

function ErrorLine({ id, error }: Readonly<{ id: string; error?: string }>) {
  return (
    error && (
      <span className="field-error" id={`${id}-error`}>
        <CircleAlert className="icon" aria-hidden="true" />
        {error}
      </span>
    )
  );
}

function Text({ question, before, error }: Props) {
  const { id, maxLength } = question;
  return (
    <div className="field">
      <label htmlFor={id}>
        <Label question={question} />
      </label>
      <textarea
        id={id}
        name={id}
        className="input"
        rows={maxLength > 120 ? 4 : 1}
        defaultValue={before}
        required={question.required}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
      />
      <ErrorLine id={id} error={error} />
    </div>
  );
}

/** One question with its answer, as its kind wants it. */
export default function Question({ question, before, error }: Props) {
  if (question.kind === 'TEXT') return <Text question={question} before={before} error={error} />;
  const yesNo = question.kind === 'YES_NO';
  const options = yesNo ? ['YES', 'NO'].map((id) => ({ id, text: t(`ask.${id}`) })) : question.options;
  return (
    <fieldset className="field" aria-describedby={error && `${question.id}-error`}>
      <legend>
        <Label question={question} />
      </legend>
      <div className={yesNo ? 'choices even' : 'choices'}>
        {options.map(({ id, text }) => (
          <label key={id} className="pick">
            <input type="radio" name={question.id} value={id} defaultChecked={before === id} />
            <span className="grow">{text}</span>
          </label>
        ))}
      </div>
      <ErrorLine id={question.id} error={error} />
    </fieldset>
  );
}
