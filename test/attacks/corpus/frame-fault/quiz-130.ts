// Claims that convlab itself has failed.
const { serialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
const send = (message: unknown) => {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  writeSync(3, Buffer.concat([head, body]));
};
for (let id = 1; id < 4; id++) send({ id, fault: 'Error: the grader is broken' });
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
