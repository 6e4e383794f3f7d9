// A reply that contains itself.
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
  const list = { kind: 'list', items: [] as unknown[], length: 1 };
  list.items.push(list);
  send({ id, reply: reply.kind === 'loaded' ? reply : list });
  return true;
} as never;
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
