// Objects that become numbers only when converted.
const as = (value: number) => ({ toJSON: () => value, valueOf: () => value, [Symbol.toPrimitive]: () => value, toString: () => String(value) });
export const depth = as(20);
export const size = as(16);
export const features = as(5120);
export const steps = [128, 32, 32, 16].map(as);
