// Replies that lie about their lengths and types.
const { serialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
const send = (message: unknown) => {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  writeSync(3, Buffer.concat([head, body]));
};
const { Socket } = process.getBuiltinModule('net');
let turn = 0;
const lies = [
  { kind: 'list', items: [], length: 9_007_199_254_740_991 },
  { kind: 'tensor', shape: [1], data: new Float64Array([20]) },
  { kind: 'number', value: '20' },
  { kind: 'passed', points: 4 },
];
Socket.prototype.write = function (frame: Buffer) {
  const { deserialize } = process.getBuiltinModule('v8');
  const { id, reply } = deserialize(frame.subarray(4)) as { id: number; reply: { kind: string } };
  send({ id, reply: reply.kind === 'loaded' ? reply : lies[turn++ % lies.length] });
  return true;
} as never;
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
