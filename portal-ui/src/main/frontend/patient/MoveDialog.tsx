import { useMemo, useState } from 'react';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { SeriesService, VisitsService } from 'Frontend/generated/endpoints';
import Following, { moved, wantedOf } from './Following';
import { day, time } from './format';
import { useLoad } from './load';
import type { Picks } from './series';
import Sure from './Sure';
import { t } from './words';

const SCOPES = ['ONE', 'FOLLOWING'] as const;

type Props = Readonly<{ visit: Visit; start: string; close(): void; moved(words: string): void }>;

/** Whether others of its series come after it. */
function isFollowed({ seriesId, turn }: Visit) {
  return seriesId !== undefined && turn !== undefined && turn.number < turn.of;
}

export default function MoveDialog({ visit, start, close, moved: done }: Props) {
  const { id, seriesId } = visit;
  const { zone } = visit.profile;
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('ONE');
  const [picks, setPicks] = useState<Picks>({});
  const several = scope === 'FOLLOWING' && seriesId !== undefined;
  const look = useLoad(async () => (several ? SeriesService.moves(seriesId, id, start) : undefined), [scope]);
  const wanted = several && look.data ? wantedOf(look.data, picks) : [];
  const key = useMemo(() => crypto.randomUUID(), [JSON.stringify(wanted)]);

  async function move() {
    if (several) return moved(await SeriesService.move(seriesId, wanted, key), zone);
    await VisitsService.move(id, start);
    return t('move.done');
  }

  return (
    <Sure
      title={t('move.sure')}
      action={wanted.length > 1 ? t('move.several', wanted.length) : t('move.action')}
      ready={!several || wanted.length > 0}
      keep={t('move.other')}
      kept={t('move.kept')}
      tone="main"
      act={move}
      close={close}
      done={done}
    >
      <dl className="from-to">
        <dt>{t('move.from')}</dt>
        <dd>
          <s>{t('time.at', day(visit.start, zone), time(visit.start, zone))}</s>
        </dd>
        <dt>{t('move.to')}</dt>
        <dd>
          <b>{t('time.at', day(start, zone), time(start, zone))}</b>
        </dd>
      </dl>
      {isFollowed(visit) && (
        <fieldset className="stack tight">
          <legend>{t('move.scope')}</legend>
          {SCOPES.map((each) => (
            <label key={each} className="pick">
              <input type="radio" name="scope" checked={scope === each} onChange={() => setScope(each)} />
              {t(`cancel.scope.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      {several && <Following start={start} zone={zone} look={look} picks={picks} pick={setPicks} />}
      <p className="muted">{t(`move.money.${visit.policy}`)}</p>
    </Sure>
  );
}
