/** Which values each tone of a bubble or a point stands for. */
export function ToneKey({ label, tones }: { label: string; tones: readonly { readonly tone: number; readonly text: string }[] }) {
  return (
    <p>
      {label}
      {tones.map(({ tone, text }) => (
        <span key={tone}>
          <svg width="16" height="16" class={`bubble tone-${tone}`} aria-hidden="true">
            <circle cx="8" cy="8" r="7" />
          </svg>{' '}
          {text}
        </span>
      ))}
    </p>
  );
}
