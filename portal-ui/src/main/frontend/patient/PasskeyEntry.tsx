import { useEffect, useRef, useState } from 'react';
import { CircleAlert, KeyRound } from 'lucide-react';
import type Person from 'Frontend/generated/health/consulta/portal/session/Person';
import { SessionService } from 'Frontend/generated/endpoints';
import { askPasskey, knowsPasskeys, proposesPasskeys } from './credentials';
import { codeOf, wordsFor } from './problem';
import { t } from './words';

/** Signing in by a passkey: on a button, and proposed where the e-mail is typed. */
export default function PasskeyEntry({ done }: Readonly<{ done(person: Person): void }>) {
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = useRef<AbortController>(undefined);

  async function enter(mediation?: CredentialMediationRequirement) {
    attempt.current?.abort();
    const { signal } = (attempt.current = new AbortController());
    const request = await SessionService.passkeyRequest();
    if (signal.aborted) return;
    const person = await SessionService.signInByPasskey(await askPasskey(request, signal, mediation));
    if (!signal.aborted) done(person);
  }

  function refuse(problem: unknown) {
    if (codeOf(problem) !== 'PASSKEY_LEFT') setRefusal(wordsFor(problem));
  }

  /** What is proposed unasked fails in silence, unless it was taken. What came too late is proposed anew. */
  function propose() {
    void proposesPasskeys().then(async (does) => {
      if (!does) return;
      await enter('conditional').catch((problem: unknown) => {
        if (codeOf(problem).startsWith('PASSKEY')) refuse(problem);
        if (codeOf(problem) === 'PASSKEY_CHALLENGE_OVER') propose();
      });
    });
  }

  useEffect(() => {
    propose();
    return () => attempt.current?.abort();
  }, []);

  function press() {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    enter()
      .catch((problem: unknown) => {
        refuse(problem);
        propose();
      })
      .finally(() => setBusy(false));
  }

  if (!knowsPasskeys()) return null;
  return (
    <>
      <button type="button" className="btn line full" aria-disabled={busy} onClick={press}>
        <KeyRound className="icon" aria-hidden="true" />
        {t('passkey.enter')}
      </button>
      {refusal && (
        <p className="note warn" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          <span>{refusal}</span>
        </p>
      )}
    </>
  );
}
