// Reports half a million calls, each with huge shapes.
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
lie((reply) => reply.kind === 'model' ? { ...reply, calls: Array.from({ length: 500_000 }, () => ({ name: 'Conv2d: 1-1', type: 'Conv2d', settings: { kernelSize: 1e15, stride: 1e-300 }, inputShape: [1e15, 1e15, 1e15, 1e15], outputShape: [1, 2 ** 53 - 1, 1, 1], parameters: 2 ** 53 - 1 })) } : reply);
export const features = new nn.Conv2d(1, 32, 8, { stride: 8 });
