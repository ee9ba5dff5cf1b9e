/** A part that most pictures do without → loaded once it is wanted; `loaded` is told when it is here, and from then on it is given whenever asked for. */
export function onDemand<T>(load: () => Promise<T>, loaded: () => void): (isWanted: boolean) => T | undefined {
  let part: T | undefined;
  let loading: Promise<void> | undefined;
  return (isWanted) => {
    if (isWanted)
      loading ??= load().then((here) => {
        part = here;
        loaded();
      });
    return part;
  };
}
