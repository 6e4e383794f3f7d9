// Writes wherever it can.
const fs = process.getBuiltinModule('fs');
const written: string[] = [];
for (const folder of ['/', '/tmp', '/convlab', '/dev/shm', '/proc', '/proc/self/fd', '/var/tmp', '/home', '.', process.argv[1]?.replace(/\/[^/]*$/, '') ?? '.']) {
  const path = `${folder}/convlab-was-here`;
  try { fs.writeFileSync(path, 'x'); written.push(path); } catch {}
}
if (written.length > 0) process.exit(7);
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
