/** A part of a page with its name and one line about it. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  readonly about?: string | undefined;
  readonly kind: string;
  /** Its names are one tab stop, walked by arrows. */
  readonly roves?: boolean;
  readonly children: ComponentChildren;
}

export function Section({ name, about = '', kind, roves = true, children }: Props) {
  return (
    <section class={roves ? `part ${kind} roves` : `part ${kind}`} aria-label={name}>
      <h3>{name}</h3>
      {about !== '' && <p class="about">{about}</p>}
      {children}
    </section>
  );
}
