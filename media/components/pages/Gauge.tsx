/** A share as a bar from nothing to all, with a tick where it should be. It is for the eye: the figures stand beside it. */

export function Gauge({ share, aim }: { share: number; aim: number | undefined }) {
  return (
    <span class="gauge" style={{ '--share': Math.min(1, Math.max(0, share)) }} aria-hidden="true">
      {aim !== undefined && <i class="aim" style={{ '--at': Math.min(1, Math.max(0, aim)) }} />}
    </span>
  );
}
