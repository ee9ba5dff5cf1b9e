/** The colours of a drawing, light or dark: those of `preview.css` where no editor has its own, greys and tints mixed in the same shares. */

export type Theme = 'light' | 'dark';

const light = {
  bg: '#ffffff',
  ink: '#3b3b3b',
  focus: '#005fb8',
  red: '#e51400',
  blue: '#1a85ff',
  amber: '#bf8803',
  orange: '#d18616',
  green: '#388a34',
  purple: '#652d90',
  error: '#e51400',
  warning: '#bf8803',
  info: '#1a85ff',
};
const dark: typeof light = {
  bg: '#1f1f1f',
  ink: '#cccccc',
  focus: '#0078d4',
  red: '#f14c4c',
  blue: '#3794ff',
  amber: '#cca700',
  orange: '#d18616',
  green: '#89d185',
  purple: '#b180d7',
  error: '#f14c4c',
  warning: '#cca700',
  info: '#3794ff',
};

export type Palette = ReturnType<typeof paletteOf>;

export function paletteOf(theme: Theme) {
  const own = { light, dark }[theme];
  const { bg, ink, red, green, blue } = own;
  const ink3 = mix(ink, bg, 74);
  return {
    ...own,
    ink2: mix(ink, bg, 86),
    ink3,
    rule: mix(ink, bg, 11),
    rule2: mix(ink, bg, 24),
    wash2: mix(ink, bg, 8),
    good: mix(green, ink, 72),
    bad: mix(red, ink, 72),
    blueTint: mix(blue, bg, 15),
    goodTint: mix(green, bg, 13),
    badTint: mix(red, bg, 16),
    hint: ink3,
    mendTint: mix(red, bg, 7),
    tones: { low: mix(red, bg, 20), middle: mix(own.amber, bg, 16), high: mix(green, bg, 14), top: mix(green, bg, 28) },
  };
}

/** So many per cent of one colour in another, as `color-mix` does in sRGB. */
function mix(one: string, other: string, percent: number): string {
  const channel = (at: number) => {
    const value = (Number.parseInt(one.slice(at, at + 2), 16) * percent + Number.parseInt(other.slice(at, at + 2), 16) * (100 - percent)) / 100;
    return Math.round(value).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
