import { type PropsWithChildren, type ReactNode, useEffect } from 'react';
import { ArrowLeft, CalendarDays, CircleUser, LogIn, LogOut, Search, SunMoon } from 'lucide-react';
import { NavLink } from 'react-router';
import BellButton from './BellButton';
import { signedIn, signInPath, signOut } from './session';
import { language, switchLanguage, t } from './words';

export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M24.2 8.3A11.2 11.2 0 1 0 24.2 23.7" fill="none" stroke="var(--mark, var(--accent))" strokeWidth="5.6" strokeLinecap="round" />
      <circle cx="24" cy="16" r="4" fill="var(--sun)" />
    </svg>
  );
}

function switchTheme() {
  const page = document.documentElement;
  const dark = page.dataset.theme ? page.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  page.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('theme', page.dataset.theme);
}

function Links() {
  const person = signedIn();
  if (person && !person.patient)
    return (
      <a href={person.home}>
        <ArrowLeft className="icon narrow-only" aria-hidden="true" />
        {t('nav.workspace')}
      </a>
    );
  return (
    <>
      <NavLink to="/" end>
        <Search className="icon narrow-only" aria-hidden="true" />
        {t('nav.search')}
      </NavLink>
      <NavLink to="/visites">
        <CalendarDays className="icon narrow-only" aria-hidden="true" />
        {t('nav.visits')}
      </NavLink>
      <NavLink to="/compte">
        <CircleUser className="icon narrow-only" aria-hidden="true" />
        {t('account.title')}
      </NavLink>
    </>
  );
}

type Props = PropsWithChildren<Readonly<{ title: string; className?: string; top?: ReactNode }>>;

/** The frame of every patient view: skip link, header, navigation, main. */
export default function Page({ title, className = '', top, children }: Props) {
  const person = signedIn();
  useEffect(() => {
    document.title = `${title} · Consulta`;
    document.documentElement.dataset.accent = 'patient';
  }, [title]);

  return (
    <div className="p-page">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="p-top">
        <div>
          <a className="p-brand" href="/" aria-label={t('nav.home')}>
            <Mark />
            <span aria-hidden="true">Consulta</span>
          </a>
          <nav className="wide-only" aria-label={t('nav.main')}>
            <Links />
          </nav>
          <span className="grow narrow-only" />
          {top}
          <button type="button" className="icon-button words" lang={language === 'fr' ? 'en' : 'fr'} onClick={switchLanguage} aria-label={t('nav.language')}>
            {language === 'fr' ? 'EN' : 'FR'}
          </button>
          <button type="button" className={top ? 'icon-button wide-only' : 'icon-button'} onClick={switchTheme} aria-label={t('nav.theme')}>
            <SunMoon className="icon" aria-hidden="true" />
          </button>
          {person?.patient && <BellButton />}
          {person ? (
            <button type="button" className="icon-button" onClick={() => void signOut()} aria-label={t('nav.signOut')}>
              <LogOut className="icon" aria-hidden="true" />
            </button>
          ) : (
            <a className="icon-button words" href={signInPath()}>
              <span className="wide-only">{t('nav.signIn')}</span>
              <LogIn className="icon narrow-only" aria-label={t('nav.signIn')} />
            </a>
          )}
        </div>
      </header>
      <main id="main" className={`p-main ${className}`} tabIndex={-1}>
        {children}
      </main>
      <nav className="p-tabs" aria-label={t('nav.mobile')}>
        <Links />
      </nav>
    </div>
  );
}
