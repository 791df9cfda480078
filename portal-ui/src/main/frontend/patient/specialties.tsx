import { Activity, Baby, Brain, Eye, Flower2, HeartPulse, type LucideIcon, Stethoscope, Sun } from 'lucide-react';
import { t } from './words';

const icons: ReadonlyArray<readonly [RegExp, LucideIcon]> = [
  [/GENERAL/u, Stethoscope],
  [/P(A|E)EDIATR|PEDIATR/u, Baby],
  [/DERMATO/u, Sun],
  [/MIDWI|GYN/u, Flower2],
  [/PSY/u, Brain],
  [/OPHTHALMO/u, Eye],
  [/CARDIO/u, HeartPulse],
];

export function SpecialtyIcon({ code }: Readonly<{ code: string }>) {
  const Icon = icons.find(([pattern]) => pattern.test(code))?.[1] ?? Activity;
  return <Icon className="icon" aria-hidden="true" />;
}

export function specialtyName(code: string) {
  return t(`specialty.${code}`);
}
