// Reports layers with impossible settings and shapes.
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
const odd = [NaN, -1, 0, Infinity, 1e308, '', null, [], [[[]]], { toString: 1 }, true];
lie((reply) => reply.kind === 'model' ? { ...reply, outputShape: [1, 32, 25, 25], calls: odd.map((stride) => ({ name: '<b>\u001b[31m', type: 'Conv2d', settings: { kernelSize: stride, stride, padding: stride, dilation: stride, inChannels: stride, outChannels: stride, groups: stride, constructor: stride }, inputShape: [], outputShape: [0], parameters: 3 })) } : reply);
export const features = new nn.Conv2d(1, 32, 8, { stride: 8 });
