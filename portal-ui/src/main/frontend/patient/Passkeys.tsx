import { useState } from 'react';
import { KeyRound, Plus } from 'lucide-react';
import type OwnPasskey from 'Frontend/generated/health/consulta/portal/patient/OwnPasskey';
import { SecurityService } from 'Frontend/generated/endpoints';
import AskForm from './AskForm';
import Field from './Field';
import { day } from './format';
import { useLoad } from './load';
import { knowsPasskeys, makePasskey } from './credentials';
import Sure from './Sure';
import { Retry } from './Trouble';
import { rules, useForm } from './useForm';
import { t } from './words';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function Add({ close, added }: Readonly<{ close(): void; added(name: string): void }>) {
  const form = useForm({ name: rules.filled, proof: rules.filled }, async ({ name, proof }) => {
    const options = await SecurityService.passkeyCreation(proof);
    await SecurityService.addPasskey(name, await makePasskey(options));
    added(name);
  });
  return (
    <AskForm {...form} name={t('passkey.add')} action={t('passkey.add')} close={close}>
      <Field name="name" label={t('passkey.name')} hint={t('passkey.name.hint')} maxLength={60} autoComplete="off" error={form.errors.name} />
      <Field name="proof" type="password" label={t('safe.password.current')} autoComplete="current-password" error={form.errors.proof} />
    </AskForm>
  );
}

function Rename({ passkey, close, done }: Readonly<{ passkey: OwnPasskey; close(): void; done(): void }>) {
  const form = useForm({ name: rules.filled }, async ({ name }) => {
    await SecurityService.renamePasskey(passkey.id, name);
    done();
  });
  return (
    <AskForm {...form} name={t('passkey.rename.which', passkey.name)} action={t('passkey.rename')} close={close}>
      <Field name="name" label={t('passkey.name')} defaultValue={passkey.name} maxLength={60} autoComplete="off" autoFocus error={form.errors.name} />
    </AskForm>
  );
}

function Line({ passkey, rename, remove }: Readonly<{ passkey: OwnPasskey; rename(): void; remove(): void }>) {
  const { name, createdAt, usedAt, synced } = passkey;
  return (
    <div className="card stack tight">
      <div className="row">
        <KeyRound className="icon" aria-hidden="true" />
        <span className="grow">
          <b>{name}</b>
          <br />
          <span className="muted small">
            {t('passkey.since', day(createdAt, HERE))} {usedAt ? t('passkey.used', day(usedAt, HERE)) : t('passkey.unused')}
            {synced && ` ${t('passkey.synced')}`}
          </span>
        </span>
      </div>
      <div className="row wrap">
        <button type="button" className="btn text" aria-label={t('passkey.rename.which', name)} onClick={rename}>
          {t('passkey.rename')}
        </button>
        <button type="button" className="btn text" aria-label={t('passkey.remove.which', name)} onClick={remove}>
          {t('passkey.remove')}
        </button>
      </div>
    </div>
  );
}

/** Keys of the person's devices that sign them in without a password. */
export default function Passkeys({ said }: Readonly<{ said(words: string): void }>) {
  const { data, problem, waiting, again } = useLoad(async () => SecurityService.passkeys(), []);
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<string>();
  const [removing, setRemoving] = useState<OwnPasskey>();

  function done(words: string) {
    setAdding(false);
    setRenaming(undefined);
    setRemoving(undefined);
    said(words);
    again();
  }

  return (
    <section className="stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkey.title')}</h2>
      <p className="muted">{t('passkey.why')}</p>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '4rem' }} />}
      <ul className="stack tight">
        {data?.map((passkey) => (
          <li key={passkey.id}>
            {renaming === passkey.id ? (
              <Rename passkey={passkey} close={() => setRenaming(undefined)} done={() => done(t('passkey.renamed'))} />
            ) : (
              <Line passkey={passkey} rename={() => setRenaming(passkey.id)} remove={() => setRemoving(passkey)} />
            )}
          </li>
        ))}
      </ul>
      {adding && <Add close={() => setAdding(false)} added={(name) => done(t('passkey.added', name))} />}
      {!adding && data && knowsPasskeys() && (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          <Plus className="icon" aria-hidden="true" />
          {t('passkey.add')}
        </button>
      )}
      {!knowsPasskeys() && <p className="note">{t('passkey.unsupported')}</p>}
      {removing && (
        <Sure
          title={t('passkey.remove.which', removing.name)}
          action={t('passkey.remove')}
          keep={t('passkey.keep')}
          act={async () => SecurityService.removePasskey(removing.id)}
          close={() => setRemoving(undefined)}
          done={() => done(t('passkey.removed'))}
        >
          <p>{t('passkey.remove.why')}</p>
        </Sure>
      )}
    </section>
  );
}
