const circles = [
  { x: 26, tone: 'var(--accent)' },
  { x: 56, tone: 'var(--agree)' },
  { x: 86, tone: 'var(--disagree)' },
  { x: 116, tone: 'var(--pass)' },
] as const;

/** The wordmark's circles as a whole room: an ornament, without meaning for screen readers. */
export function Voices() {
  return (
    <svg className="voices" viewBox="0 0 142 52" aria-hidden="true" focusable="false">
      {circles.map(({ x, tone }) => (
        <circle key={x} cx={x} cy="26" r="23" fill={tone} fillOpacity="0.12" stroke={tone} />
      ))}
    </svg>
  );
}
