/**
 * What a figure shows, as plain data. Two renderers draw it: `toPlotly` and `toSVG`. Whatever both of
 * them can draw is here, and nothing else, so that the still image shows what plotly shows.
 */
import type { Scale } from './scales';

/** Panels in rows; a string between two panels is a sign such as `*` or `=`. */
export interface Scene {
  readonly rows: readonly (readonly (Panel | string)[])[];
  /** What there is to see. */
  readonly sentence: string;
  /** What is under the panels, if they already show part of the sentence. */
  readonly caption?: string;
  /** Positions that a slider goes through. */
  readonly frames?: readonly Frame[];
  /** Which of them the still image shows (0). */
  readonly start?: number;
}

/** A part of the figure with its own coordinates. */
export interface Panel {
  readonly title?: string;
  /** What is at the left and right edges. */
  readonly x: Range;
  /** What is at the top and bottom edges. */
  readonly y: Range;
  /** In pixels, without the margin. */
  readonly width: number;
  readonly height: number;
  /** Room for labels around it, in pixels. */
  readonly margin?: Partial<Margin>;
  /** Whether x is logarithmic. */
  readonly log?: boolean;
  readonly marks: readonly Mark[];
}

export type Range = readonly [from: number, to: number];

interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** One position of the slider: the marks that differ from the still image, by their keys. */
export interface Frame {
  readonly name: string;
  readonly marks: readonly Keyed<Mark>[];
}

export type Keyed<M> = M & { readonly key: string };

export type Mark = Grid | Image | Lines | Labels | Bars;

interface Common {
  /** The name by which a frame replaces the mark; unique in the scene. */
  readonly key?: string;
}

/** A table of numbers as coloured cells; cell (row, column) has its centre at x = column, y = row. */
export interface Grid extends Common {
  readonly kind: 'grid';
  /** Row by row; null leaves a cell empty. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly scale: Scale;
  /** The row and column of the first cell. */
  readonly corner: readonly [row: number, column: number];
}

/** A colour image, placed as a grid is. */
export interface Image extends Common {
  readonly kind: 'image';
  /** Red, green and blue from 0 to 255, for each pixel of each row. */
  readonly rgb: readonly (readonly Colour[])[];
}

export type Colour = readonly [red: number, green: number, blue: number];

/** Lines; closed and filled ones are areas. */
export interface Lines extends Common {
  readonly kind: 'lines';
  readonly paths: readonly (readonly Point[])[];
  readonly colour: string;
  readonly width: number;
  readonly dash?: boolean;
  readonly fill?: string;
  /** What is said about the area that the pointer is on. */
  readonly hover?: string;
  /** What is said about each point, with plotly's %{x} and %{y}. */
  readonly along?: string;
}

export type Point = readonly [x: number, y: number];

export interface Labels extends Common {
  readonly kind: 'labels';
  readonly items: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether the text begins right at its point; otherwise it keeps off a line there. */
  readonly flush?: boolean;
  readonly colour: string;
}

/** Horizontal bars from the left edge, with their numbers at the end. */
export interface Bars extends Common {
  readonly kind: 'bars';
  readonly items: readonly { y: number; value: number; text: string; hover: string }[];
  /** In units of y. */
  readonly thickness: number;
  readonly colour: string;
}
