// The right numbers, but as strings and bigints, which were not asked for.
export const depth = '20'.trim();
export const size = BigInt(16);
export const features = '5' + '120';
export const steps = '128,32,32,16'.split(',');
