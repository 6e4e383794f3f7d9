// Right answers, and a timer that keeps the program alive.
setInterval(() => {}, 1);
process.on('SIGTERM', () => {});
export const depth = 20;
export const size = 16;
export const features = 5120;
export const steps = [128, 32, 32, 16];
