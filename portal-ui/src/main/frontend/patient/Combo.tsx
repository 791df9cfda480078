import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from './words';

export type Option = Readonly<{ key: string; label: string; hint?: string; icon?: ReactNode }>;

type Props<T extends Option> = Readonly<{
  name: string;
  label: string;
  hint: string;
  icon: ReactNode;
  value: string;
  offers: readonly T[];
  maxLength: number;
  change(text: string): void;
  choose(option: T): void;
}>;

/** A field with suggestions, as ARIA's combobox: arrows, Enter, Escape, or a tap. */
export default function Combo<T extends Option>({ name, label, hint, icon, value, offers, maxLength, change, choose }: Props<T>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLDivElement>(null);
  const shown = open && offers.length > 0;
  useEffect(() => setAt(-1), [offers]);

  function take(option: T) {
    setOpen(false);
    choose(option);
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      setAt((last) => (last + step + offers.length + (last < 0 && step < 0 ? 1 : 0)) % Math.max(1, offers.length));
    } else if (event.key === 'Enter' && shown && at >= 0) {
      event.preventDefault();
      take(offers[at]);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    }
  }

  return (
    <div ref={field} className="search-field" onBlur={(event) => field.current?.contains(event.relatedTarget) || setOpen(false)}>
      {icon}
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        className="input"
        id={`${id}-field`}
        name={name}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={hint}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={maxLength}
        value={value}
        onChange={(event) => {
          setOpen(true);
          change(event.target.value);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      <ul className="offers" id={`${id}-list`} role="listbox" aria-label={t('search.offers.list', label)} hidden={!shown}>
        {offers.map((option, n) => (
          <li key={option.key} id={`${id}-${n}`} role="option" aria-selected={n === at} onPointerDown={(event) => event.preventDefault()} onClick={() => take(option)}>
            {option.icon}
            <span className="grow">{option.label}</span>
            {option.hint && <span className="muted small">{option.hint}</span>}
          </li>
        ))}
      </ul>
      <span className="hidden-text" role="status">
        {shown && t(offers.length === 1 ? 'search.offers.one' : 'search.offers', offers.length)}
      </span>
    </div>
  );
}
