import { useEffect } from 'react';
import { ConsentService } from 'Frontend/generated/endpoints';
import Consent from './Consent';
import { onNews } from './live';
import { useLoad } from './load';
import { Retry } from './Trouble';
import { t } from './words';

/** Who books for the account holder, or asked to; nothing where nobody does. */
export default function ActingForMe() {
  const { data, problem, again } = useLoad(async () => ConsentService.mine(), []);
  useEffect(() => onNews(again), []);
  if (problem !== undefined) return <Retry problem={problem} again={again} />;
  if (!data?.length) return null;
  return (
    <section className="stack" aria-labelledby="acting">
      <h2 id="acting">{t('consent.mine')}</h2>
      <ul className="stack">
        {data.map((acting) => (
          <li key={acting.id} className="card">
            <Consent acting={acting} agree={async () => ConsentService.agreeMine(acting.id)} end={async () => ConsentService.endMine(acting.id)} done={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}
