/** A face for a score: five mouths from a deep frown to an open laugh. */

/** `share` runs from 0 (worst) to 1 (best). */
export function Face({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle class="face" cx="12" cy="12" r="10.5" />
      <circle class="eye" cx="8.6" cy="9.8" r="1.3" />
      <circle class="eye" cx="15.4" cy="9.8" r="1.3" />
      <path class={share > 0.875 ? 'mouth open' : 'mouth'} d={mouths[Math.round(share * 4)] ?? mouths[2]} />
    </svg>
  );
}

const mouths = [
  'M7.5 17.2Q12 11.6 16.5 17.2',
  'M8 16.4Q12 13.2 16 16.4',
  'M8.2 15.4H15.8',
  'M7.8 14.4Q12 18 16.2 14.4',
  'M7.4 13.8H16.6Q15.6 18.4 12 18.4T7.4 13.8Z',
] as const;
