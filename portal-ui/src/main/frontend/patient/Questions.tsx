import { useEffect, useRef, useState } from 'react';
import { X } from 'lucide-react';
import { useNavigate } from 'react-router';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Held from 'Frontend/generated/health/consulta/portal/patient/Held';
import { BookingService } from 'Frontend/generated/endpoints';
import Countdown from './Countdown';
import { Expired, Lost, isGone } from './Gone';
import { forget, keep, type Told } from './held';
import Page from './Page';
import { codeOf } from './problem';
import Question, { type Asked, wrongWith } from './Question';
import Ticket from './Ticket';
import { Retry } from './Trouble';
import { useForm } from './useForm';
import { t } from './words';

/** So many are choosing that the time is not kept meanwhile; the booking itself decides. */
const CROWDED = 'TOO_MANY_HOLDS';

type Errors = Readonly<Record<string, string>>;
type Props = Readonly<{ choice: Choice; before?: Told; wrong?: Errors; done(told: Told): void }>;
type FormProps = Readonly<{ questions: readonly Asked[]; name: string; before?: Told; wrong?: Errors; send(answers: Record<string, string>): Promise<void> }>;

function Form({ questions, name, before, wrong, send }: FormProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const checks = Object.fromEntries(questions.map((question) => [question.id, (value: string) => wrongWith(question, value)]));
  const { errors, submit } = useForm(checks, async (values) => send({ ...values }));
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  function error(question: Asked) {
    return errors[question.id] ?? (wrong?.[`answers.${question.id}`] && t('ask.wrong'));
  }

  return (
    <form className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <div className="stack tight">
        <p className="muted">{t('book.step', 1, 2)}</p>
        <h1 tabIndex={-1} ref={heading}>
          {t(questions.length === 1 ? 'ask.one' : 'ask.title', questions.length)}
        </h1>
        <p className="muted">{t('ask.private', name)}</p>
      </div>
      {wrong && (
        <p className="note warn" role="alert">
          {t('ask.again')}
        </p>
      )}
      {questions.map((question) => (
        <Question key={question.id} question={question} before={before?.answers[question.id]} error={error(question)} />
      ))}
      <div className="p-action">
        <button type="submit" className="btn main big full">
          {t('ask.next')}
        </button>
      </div>
    </form>
  );
}

/** The questions of the visit reason, before anything is booked; the time is kept meanwhile. */
export default function Questions({ choice, before, wrong, done }: Props) {
  const navigate = useNavigate();
  const [held, setHeld] = useState<Held>();
  const [problem, setProblem] = useState<unknown>();
  const [expired, setExpired] = useState(false);
  const { profile, reason, start } = choice;

  function hold() {
    setProblem(undefined);
    setExpired(false);
    keep(choice)
      .then(setHeld)
      .catch((why: unknown) => {
        if (codeOf(why) !== CROWDED) setProblem(why);
      });
  }

  useEffect(hold, []);

  function again() {
    forget(choice);
    hold();
  }

  function leave() {
    forget(choice);
    if (held) void BookingService.drop(held.id, held.token).catch(() => undefined);
    void navigate(`/praticien/${profile.id}`);
  }

  async function send(answers: Record<string, string>) {
    const given = Object.entries(answers).filter(([, answer]) => answer.trim());
    done({ answers: Object.fromEntries(given), token: held?.token });
  }

  const gone = isGone(problem);
  const close = (
    <button type="button" className="icon-button" onClick={leave} aria-label={t('book.leave')}>
      <X className="icon" aria-hidden="true" />
    </button>
  );
  return (
    <Page title={t('book.title')} top={close}>
      <div className="two stack loose">
        <aside className="after stack" aria-label={t('book.yours')}>
          <Ticket profile={profile} start={start} mode={reason.mode} amount={reason.fee?.amount}>
            {held && !expired && <Countdown expiresAt={held.expiresAt} now={held.now} over={() => setExpired(true)} />}
            {(expired || gone) && <div className="hold over">{t('hold.over')}</div>}
          </Ticket>
        </aside>
        {gone && <Lost choice={choice} />}
        {!gone && problem !== undefined && <Retry problem={problem} again={again} />}
        {problem === undefined && expired && <Expired choice={choice} again={again} />}
        {problem === undefined && !expired && (
          <Form questions={reason.questions} name={profile.name} before={before} wrong={wrong} send={send} />
        )}
      </div>
    </Page>
  );
}
