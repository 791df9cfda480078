import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { CircleAlert, Send } from 'lucide-react';
import { codeOf, wordsFor } from './problem';
import { t } from './words';

const LONGEST = 4000;
const NEARLY = 3500;

function refusal(problem: unknown) {
  return codeOf(problem) === 'NOT_FOUND' ? t('messages.refused') : wordsFor(problem);
}

type Props = Readonly<{ send(text: string, key: string): Promise<void> }>;

/** What is being written. What cannot be sent comes back into the field, before what was typed meanwhile; the same words sent again are the same attempt. */
export default function Composer({ send }: Props) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [empty, setEmpty] = useState(false);
  const attempt = useRef({ key: '', text: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  const error = problem !== undefined ? refusal(problem) : empty ? t('messages.empty') : undefined;

  function go() {
    const words = text.trim();
    setEmpty(!words);
    field.current?.focus();
    if (!words) return;
    if (attempt.current.text !== words) attempt.current = { key: crypto.randomUUID(), text: words };
    const { key } = attempt.current;
    setText('');
    setProblem(undefined);
    send(words, key)
      .then(() => {
        if (attempt.current.key === key) attempt.current = { key: '', text: '' };
      })
      .catch((why: unknown) => {
        setProblem(why);
        setText((typed) => (typed ? `${words}\n${typed}` : words));
      });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    go();
  }

  function key(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    go();
  }

  return (
    <form className="field" onSubmit={submit} noValidate>
      <label htmlFor="message">{t('messages.yours')}</label>
      <textarea
        ref={field}
        id="message"
        className="input"
        rows={3}
        maxLength={LONGEST}
        value={text}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'message-error message-hint' : 'message-hint'}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={key}
      />
      {error && (
        <span className="field-error" id="message-error" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </span>
      )}
      <div className="row apart wrap">
        <span className="hint" id="message-hint">
          {text.length > NEARLY ? t('messages.left', LONGEST - text.length) : t('messages.hint')}
        </span>
        <button type="submit" className="btn main">
          <Send className="icon" aria-hidden="true" />
          {t('messages.send')}
        </button>
      </div>
    </form>
  );
}
