/**
 * How wide a layer is: for the types always as its paper says, when it runs perhaps an eighth of that, so that
 * its numbers can be compared in a moment.
 */
export type Width = <N extends number>(channels: N) => N;

export const whole: Width = (channels) => channels;

export const anEighth: Width = <N extends number>(channels: N) => Math.floor(channels / 8) as N;
