/** Turns a component into one that keeps what is on screen while its props are the same values. It never looks inside them. */
import { Component, type ComponentChild, type FunctionComponent } from 'preact';

/** `isSame` decides on two sets of props; without it each prop is compared by identity. */
export function memo<P extends object>(draw: (props: P) => ComponentChild, isSame: (before: P, after: P) => boolean = isShallowlySame): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(after: Readonly<P>): boolean {
      return !isSame(this.props, after);
    }
    override render(props: P): ComponentChild {
      return draw(props);
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}

function isShallowlySame<P extends object>(before: P, after: P): boolean {
  const names = Object.keys(after) as (keyof P)[];
  return names.length === Object.keys(before).length && names.every((name) => before[name] === after[name]);
}
