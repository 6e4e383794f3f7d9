// A message that never ends.
const { serialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
const send = (message: unknown) => {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  writeSync(3, Buffer.concat([head, body]));
};
const head = Buffer.alloc(4);
head.writeUInt32BE(31 * 2 ** 20);
writeSync(3, head);
const chunk = Buffer.alloc(2 ** 20);
for (let i = 0; i < 30; i++) writeSync(3, chunk);
for (;;);
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
