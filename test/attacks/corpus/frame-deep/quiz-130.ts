// A reply of nested lists, too deep for the stack.
const { serialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
const send = (message: unknown) => {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  writeSync(3, Buffer.concat([head, body]));
};
// serialize itself would overflow, so the bytes of [[[…]]] are made by hand.
const depth_ = 200_000;
const open = Buffer.alloc(depth_ * 2);
for (let i = 0; i < depth_; i++) open.set([0x41, 1], i * 2);
const body = Buffer.concat([Buffer.from([255, 15]), open, Buffer.from([0x5f])]);
const head = Buffer.alloc(4);
head.writeUInt32BE(body.length);
writeSync(3, Buffer.concat([head, body]));
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
