import { type FormEvent, useState } from 'react';
import { MapPin, Search, Siren, Video } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type Suggestions from 'Frontend/generated/health/consulta/portal/patient/Suggestions';
import type Where from 'Frontend/generated/health/consulta/portal/patient/Where';
import { SearchService } from 'Frontend/generated/endpoints';
import Combo, { type Option } from './Combo';
import Emergency from './Emergency';
import { useOffers } from './offers';
import { wordsFor } from './problem';
import { SpecialtyIcon, specialtyName } from './specialties';
import { t } from './words';

const MODES = ['ON_SITE', 'VIDEO', ''];
const NOBODY: Suggestions = { practitioners: [], specialties: [], urgent: false };
const NOWHERE: Where[] = [];

type What = Option & Readonly<{ specialty?: string; practitioner?: string }>;
type Place = Option & Readonly<{ where?: Where }>;

function whats({ specialties, practitioners }: Suggestions): What[] {
  return [
    ...specialties.map((code) => ({ icon: <SpecialtyIcon code={code} />, key: code, label: specialtyName(code), specialty: code })),
    ...practitioners.map(({ id, name, specialty, city }) => ({ hint: `${specialtyName(specialty)}, ${city}`, key: id, label: name, practitioner: id })),
  ];
}

/** By video it does not matter where: offered first, before anything is typed. */
function places(found: readonly Where[]): Place[] {
  return [
    { icon: <Video className="icon" aria-hidden="true" />, key: 'VIDEO', label: t('search.byVideo') },
    ...found.map((where) => ({ hint: where.department, key: `${where.name}${where.department}`, label: where.name, where })),
  ];
}

/**
 * What, where, how. Words are understood by the server, in a body: an address only ever holds a specialty or the name of a practitioner,
 * for what somebody complains of is nobody's business.
 */
export default function SearchForm() {
  const [what, setWhat] = useState('');
  const [specialty, setSpecialty] = useState<string>();
  const [where, setWhere] = useState('');
  const [place, setPlace] = useState<Where>();
  const [mode, setMode] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const suggested = useOffers(specialty ? '' : what, NOBODY, async (text) => SearchService.suggest(text));
  const communes = useOffers(place ? '' : where, NOWHERE, async (text) => SearchService.places(text));

  function choose(option: What) {
    if (option.practitioner) {
      void navigate(`/praticien/${option.practitioner}`);
      return;
    }
    setWhat(option.label);
    setSpecialty(option.specialty);
    setTrouble(undefined);
  }

  function choosePlace(option: Place) {
    if (option.where) {
      setWhere(option.where.name);
      setPlace(option.where);
      return;
    }
    setWhere('');
    setPlace(undefined);
    setMode('VIDEO');
  }

  async function meant(query: URLSearchParams) {
    const text = what.trim();
    const { specialties, practitioners } = specialty ? { practitioners: [], specialties: [specialty] } : text ? await SearchService.suggest(text) : NOBODY;
    if (specialties[0]) query.set('specialite', specialties[0]);
    else if (practitioners.length > 0) query.set('q', text);
    return specialties.length > 0 || practitioners.length > 0 || !text;
  }

  async function there(query: URLSearchParams) {
    const text = where.trim();
    const found = place ?? (text ? (await SearchService.places(text))[0] : undefined);
    if (!found) return !text;
    query.set('ville', found.value);
    if (found.value !== found.name) query.set('lieu', `${found.name} (${found.department})`);
    return true;
  }

  async function search() {
    const query = new URLSearchParams();
    if (!(await meant(query))) setTrouble(t('search.unknown'));
    else if (!(await there(query))) setTrouble(t('search.unknownPlace'));
    else {
      if (mode) query.set('mode', mode);
      void navigate(`/recherche?${query.toString()}`);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    search()
      .catch((problem: unknown) => setTrouble(wordsFor(problem)))
      .finally(() => setBusy(false));
  }

  return (
    <form className="card lift search-box" role="search" onSubmit={submit}>
      <div className="search-form">
        <Combo
          name="what"
          label={t('search.what')}
          hint={t('search.what.hint')}
          icon={<Search className="icon" aria-hidden="true" />}
          value={what}
          offers={whats(suggested)}
          maxLength={100}
          change={(text) => {
            setWhat(text);
            setSpecialty(undefined);
          }}
          choose={choose}
        />
        <Combo
          name="where"
          label={t('search.where')}
          hint={t('search.where.hint')}
          icon={<MapPin className="icon" aria-hidden="true" />}
          value={where}
          offers={places(communes)}
          maxLength={60}
          change={(text) => {
            setWhere(text);
            setPlace(undefined);
          }}
          choose={choosePlace}
        />
        <div className="segments" role="group" aria-label={t('search.mode')}>
          {MODES.map((each) => (
            <button key={each} type="button" aria-pressed={mode === each} onClick={() => setMode(each)}>
              {each === 'VIDEO' && <Video className="icon" aria-hidden="true" />}
              {t(each ? `mode.${each}` : 'mode.both')}
            </button>
          ))}
        </div>
        <button type="submit" className="btn main big" aria-disabled={busy}>
          {t('search.action')}
        </button>
      </div>
      {suggested.urgent && (
        <div className="note warn form-note" role="alert">
          <Siren className="icon" aria-hidden="true" />
          <Emergency />
        </div>
      )}
      {trouble && (
        <p className="note warn form-note" role="alert">
          <span>
            {trouble} <Link to="/recherche?specialite=GENERAL_PRACTICE">{t('search.startWithGp')}</Link>
          </span>
        </p>
      )}
    </form>
  );
}
