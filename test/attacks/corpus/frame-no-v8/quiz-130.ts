// Bytes that are not a serialized value.
const { serialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
const send = (message: unknown) => {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  writeSync(3, Buffer.concat([head, body]));
};
writeSync(3, Buffer.from([0, 0, 0, 8, 255, 15, 250, 250, 250, 250, 250, 250]));
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
