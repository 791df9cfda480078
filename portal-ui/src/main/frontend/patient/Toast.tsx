import { type PropsWithChildren, useEffect, useState } from 'react';

const STAYS = 10_000;

type Props = PropsWithChildren<Readonly<{ gone(): void }>>;

/** Said once, and gone by itself; it stays while somebody points at it or is in it. */
export default function Toast({ gone, children }: Props) {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (resting) return undefined;
    const timer = setTimeout(gone, STAYS);
    return () => clearTimeout(timer);
  }, [resting]);
  return (
    <div className="toast" onMouseEnter={() => setResting(true)} onMouseLeave={() => setResting(false)} onFocus={() => setResting(true)} onBlur={() => setResting(false)}>
      {children}
    </div>
  );
}
