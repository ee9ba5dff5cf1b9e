// A seed → numbers from 0 to 1 that are the same on every machine (mulberry32), and what the generators draw with them.

/** @param {number} seed */
export function openRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** Twelve draws added are near enough to a normal one, and need no logarithm, whose last digit differs between machines. */
  const normal = (/** @type {number} */ mean, /** @type {number} */ deviation) => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += next();
    return mean + deviation * sum;
  };
  const whole = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(next() * (to - from + 1));
  const isLucky = (/** @type {number} */ share) => next() < share;
  return { next, normal, whole, isLucky };
}

/** @template {Record<string, string>} T @param {string[]} args `--name value` pairs @param {T} usual @returns {T} */
export function readArguments(args, usual) {
  const values = { ...usual };
  for (let at = 0; at < args.length; at += 2) {
    const [option = '', value] = args.slice(at, at + 2);
    const name = option.replace(/^--/, '');
    if (!(name in usual) || value === undefined) throw new Error(`${option}: the options are ${Object.keys(usual).map((key) => `--${key}`).join(', ')}, each with a value`);
    Object.assign(values, { [name]: value });
  }
  return values;
}
