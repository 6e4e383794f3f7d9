// NaN, -0, strings, bigints, promises and infinity.
export const depth = NaN;
export const size = -0;
export const features = Promise.resolve(5120);
export const steps = ['128', Infinity, -Infinity, 1e309];
