import { type FormEvent, useState } from 'react';
import { MapPin, Search, Video } from 'lucide-react';
import { useNavigate } from 'react-router';
import { specialtyName } from './specialties';
import { t } from './words';

const MODES = ['ON_SITE', 'VIDEO', ''];

type Props = Readonly<{ specialties: readonly string[] }>;

function plain(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What, where, how. A word that names a specialty searches by it, any other by name. */
export default function SearchForm({ specialties }: Props) {
  const [mode, setMode] = useState('');
  const navigate = useNavigate();

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const what = String(form.get('what')).trim();
    const specialty = specialties.find((code) => plain(specialtyName(code)) === plain(what));
    const query = new URLSearchParams();
    if (specialty) query.set('specialite', specialty);
    else if (what) query.set('q', what);
    if (form.get('where')) query.set('ville', String(form.get('where')).trim());
    if (mode) query.set('mode', mode);
    void navigate(`/recherche?${query.toString()}`);
  }

  return (
    <form className="card lift search-box" role="search" onSubmit={search}>
      <div className="search-form">
        <div className="search-field">
          <Search className="icon" aria-hidden="true" />
          <label htmlFor="what">{t('search.what')}</label>
          <input className="input" id="what" name="what" list="specialties" placeholder={t('search.what.hint')} autoComplete="off" />
          <datalist id="specialties">
            {specialties.map((code) => (
              <option key={code} value={specialtyName(code)} />
            ))}
          </datalist>
        </div>
        <div className="search-field">
          <MapPin className="icon" aria-hidden="true" />
          <label htmlFor="where">{t('search.where')}</label>
          <input className="input" id="where" name="where" placeholder={t('search.where.hint')} autoComplete="address-level2" />
        </div>
        <div className="segments" role="group" aria-label={t('search.mode')}>
          {MODES.map((each) => (
            <button key={each} type="button" aria-pressed={mode === each} onClick={() => setMode(each)}>
              {each === 'VIDEO' && <Video className="icon" aria-hidden="true" />}
              {t(each ? `mode.${each}` : 'mode.both')}
            </button>
          ))}
        </div>
        <button type="submit" className="btn main big">
          {t('search.action')}
        </button>
      </div>
    </form>
  );
}
