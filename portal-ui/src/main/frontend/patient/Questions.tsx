import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import Question, { type Asked, wrongWith } from './Question';
import StepHead from './StepHead';
import { useForm } from './useForm';
import { t } from './words';

export type Answers = Readonly<Record<string, string>>;
type Props = Readonly<{ choice: Choice; step: number; steps: number; whose?: string; before?: Answers; wrong?: Answers; done(answers: Answers): void }>;

/** The questions of the visit reason, before anything is booked. Answers are never stored in the browser. */
export default function Questions({ choice, step, steps, whose, before, wrong, done }: Props) {
  const { questions } = choice.reason;
  const checks = Object.fromEntries(questions.map((question) => [question.id, (value: string) => wrongWith(question, value)]));
  const { errors, submit } = useForm(checks, async (values) => done(Object.fromEntries(Object.entries(values).filter(([, answer]) => answer.trim()))));

  function error(question: Asked) {
    return errors[question.id] ?? (wrong?.[`answers.${question.id}`] && t('ask.wrong'));
  }

  return (
    <form className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <StepHead step={step} steps={steps} title={t(questions.length === 1 ? 'ask.one' : 'ask.title', questions.length)}>
        {whose && <p className="tag">{t('visit.for', whose)}</p>}
        <p className="muted">{t('ask.private', choice.profile.name)}</p>
      </StepHead>
      {wrong && (
        <p className="note warn" role="alert">
          {t('ask.again')}
        </p>
      )}
      {questions.map((question) => (
        <Question key={question.id} question={question} before={before?.[question.id]} error={error(question)} />
      ))}
      <div className="p-action">
        <button type="submit" className="btn main big full">
          {t('ask.next')}
        </button>
      </div>
    </form>
  );
}
