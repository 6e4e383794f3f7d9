// A list of four billion items in a few bytes.
const { serialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
const send = (message: unknown) => {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  writeSync(3, Buffer.concat([head, body]));
};
const { Socket } = process.getBuiltinModule('net');
Socket.prototype.write = function (frame: Buffer) {
  const { deserialize } = process.getBuiltinModule('v8');
  const { id, reply } = deserialize(frame.subarray(4)) as { id: number; reply: { kind: string } };
  const items: unknown[] = [];
  items.length = 4_294_967_295;
  send({ id, reply: reply.kind === 'loaded' ? reply : { kind: 'list', items, length: 4 } });
  return true;
} as never;
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
