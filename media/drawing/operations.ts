/** The few operations that every drawing consists of, in pixels from its upper left corner; writers turn them into SVG or PDF. Plain data, no units of a format. */

export type Operation = PathOperation | TextOperation | ImageOperation | ClipOperation | GroupOperation;

/** A filled or stroked outline; `d` has the commands M L H V C Q A Z of SVG, all absolute. */
export interface PathOperation {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  /** 1 unless stated. */
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
}

export type Face = 'regular' | 'bold' | 'italic';

/** One line of words; `y` is its base line. */
export interface TextOperation {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
  /** Which part of the line stands at `x`. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** The line runs upwards. */
  readonly isUpright?: boolean;
  /** Colour of a seam around the letters, so that they can be read on a line. */
  readonly halo?: string | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture, scaled to fit and kept at the upper left of its box; `href` is a `data:` address. */
export interface ImageOperation extends Box {
  readonly kind: 'image';
  readonly href: string;
  readonly alt: string;
}

export interface ClipOperation {
  readonly kind: 'clip';
  readonly box: Box;
  readonly operations: readonly Operation[];
}

/** Operations that belong together: a cell, a header, a sign that says something when pointed at. */
export interface GroupOperation {
  readonly kind: 'group';
  /** The element of the map that it shows, for those who look for it: `decision/place-order/pains`. */
  readonly cell?: string;
  readonly box?: Box;
  readonly title?: string;
  readonly operations: readonly Operation[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly language: string;
  readonly title: string;
  /** What is to be seen, in a sentence. */
  readonly description: string;
  readonly operations: readonly Operation[];
}
