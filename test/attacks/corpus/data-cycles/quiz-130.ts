// Values that contain themselves, and lists in lists.
const round: unknown[] = [];
round.push(round);
let deep: unknown = 20;
for (let i = 0; i < 100_000; i++) deep = [deep];
let wide: unknown = 20;
for (let i = 0; i < 40; i++) wide = [wide, wide];
export const depth = round;
export const size = deep;
export const features = wide;
export const steps = [round, deep, wide, 1];
