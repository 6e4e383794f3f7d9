/** A place in channels of numbers, from 0. */
export type Place = readonly [channel: number, row: number, column: number];
