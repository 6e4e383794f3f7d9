// A reply that is small, but has a size of 2 ** 40 if shared parts are counted each time.
const { serialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
const send = (message: unknown) => {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  writeSync(3, Buffer.concat([head, body]));
};
let value: unknown = { kind: 'number', value: 20 };
for (let i = 0; i < 40; i++) value = { kind: 'list', items: [value, value], length: 2 };
const { Socket } = process.getBuiltinModule('net');
// From here on, this is the program's only reply.
Socket.prototype.write = function (frame: Buffer) {
  const { deserialize } = process.getBuiltinModule('v8');
  const { id, reply } = deserialize(frame.subarray(4)) as { id: number; reply: { kind: string } };
  send({ id, reply: reply.kind === 'loaded' ? reply : value });
  return true;
} as never;
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
