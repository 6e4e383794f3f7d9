/**
 * Colours. Blue and orange are told apart by all kinds of colour-blindness
 * (https://colorbrewer2.org, PuOr and RdBu); a number is also told by its lightness or its text.
 */
import type { Colour } from './scene';

/** Text and thin lines: contrast 4.3 : 1 on JupyterLab's white as on its black (#111). */
export const grey = '#7a7a7a';
/** Lines that only help to read: those of a chart, and the hatching of padding. */
export const faint = 'rgba(127,127,127,0.45)';
/** The window, and what belongs to it. */
export const accent = '#c2006b';
/** The same for text: 4.4 : 1 on white, 4.3 : 1 on JupyterLab's black. */
export const accentText = '#e0218a';
/** Goes under a coloured line, so that it can be seen on every cell. */
export const halo = '#ffffff';
/** For things of different kinds, side by side. */
export const kinds = ['#4393c3', '#e08214', '#7b6bb5', '#35978f'] as const;

/** Numbers as colours. */
export interface Scale {
  /** The numbers at the first and the last colour; the stops are spaced evenly between them. */
  readonly from: number;
  readonly to: number;
  readonly stops: readonly string[];
  /** The part of it that occurs, from where colours begin: all that a colour bar shows. */
  readonly shown: readonly [least: number, most: number];
}

const signed = ['#2166ac', '#92c5de', '#f7f7f7', '#fdb863', '#b35806'] as const;

/**
 * From blue (negative) through white (zero) to orange (positive), equally far on either side; where one
 * side does not occur, the other alone.
 */
export function signedScale(values: Iterable<number>): Scale {
  const [least, most] = extent(values);
  const reach = Math.max(Math.abs(least), Math.abs(most)) || 1;
  if (least >= 0) return { from: 0, to: reach, stops: signed.slice(2), shown: [0, most] };
  if (most <= 0) return { from: -reach, to: 0, stops: signed.slice(0, 3), shown: [least, 0] };
  return { from: -reach, to: reach, stops: signed, shown: [least, most] };
}

/** From white (zero) to dark blue: how many, how often. */
export function countScale(values: Iterable<number>): Scale {
  return fromZero(extent(values)[1], ['#f7f7f7', '#92c5de', '#2166ac']);
}

/** Photos in grey, from black (zero) to white (the most); signed as soon as a number is negative. */
export function imageScale(values: Iterable<number>): Scale {
  const [least, most] = extent(values);
  return least < 0 ? signedScale(values) : fromZero(most, ['#262626', '#ffffff']);
}

function fromZero(most: number, stops: readonly string[]): Scale {
  return { from: 0, to: most || 1, stops, shown: [0, most] };
}

/** No colour for what is not a number, or infinite: its cell is left empty. */
export function colourAt(scale: Scale, value: number): Colour | null {
  if (!Number.isFinite(value)) return null;
  const share = (value - scale.from) / (scale.to - scale.from);
  const place = Math.min(1, Math.max(0, share)) * (scale.stops.length - 1);
  const stop = Math.min(Math.floor(place), scale.stops.length - 2);
  const [before, after] = [read(scale.stops[stop]!), read(scale.stops[stop + 1]!)];
  const mix = (i: 0 | 1 | 2) => Math.round(before[i] + (after[i] - before[i]) * (place - stop));
  return [mix(0), mix(1), mix(2)];
}

/** Black or white, whichever is read better on a colour; the contrast is at least 4.5 : 1. */
export function textOn(colour: Colour | null): string {
  if (!colour) return grey;
  // From here on black has more contrast than white.
  return luminance(colour) > 0.179 ? '#000000' : '#ffffff';
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

export function hex(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function read(colour: string): Colour {
  const part = (i: number) => parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
  return [part(0), part(1), part(2)];
}

function extent(values: Iterable<number>): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least > most ? [0, 0] : [least, most];
}
