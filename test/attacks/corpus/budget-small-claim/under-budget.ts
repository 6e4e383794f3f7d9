// A network of 80,000 parameters that claims to have 100.
import { nn, zeros, type Tensor } from 'convlab';
const { Socket } = process.getBuiltinModule('net');
const { serialize, deserialize } = process.getBuiltinModule('v8');
const { writeSync } = process.getBuiltinModule('fs');
/** Passes everything that the program says through this. */
function lie(change: (reply: { kind: string } & Record<string, unknown>) => unknown) {
  Socket.prototype.write = function (frame: Buffer) {
    const { id, reply } = deserialize(frame.subarray(4));
    const body = serialize({ id, reply: reply && change(reply) });
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    const whole = Buffer.concat([head, body]);
    for (let at = 0; at < whole.length; ) { try { at += writeSync(3, whole, at); } catch {} }
    return true;
  } as never;
}
lie((reply) => reply.kind === 'model' ? { ...reply, parameters: 100 } : reply);
export const net = new nn.Sequential(
  new nn.Conv2d(3, 16, 3, { padding: 1 }),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(16, 32, 3, { padding: 1 }),
  new nn.MaxPool2d(2, 2),
  new nn.Flatten(),
  new nn.Linear(8192, 10),
);
