import { useMemo } from 'react';
import { encode } from 'uqr';

/** A code that a phone reads: always dark on light, whatever the theme. */
export default function Qr({ text, label }: Readonly<{ text: string; label: string }>) {
  const { data, size } = useMemo(() => encode(text, { border: 2, ecc: 'M' }), [text]);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
