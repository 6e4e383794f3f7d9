// Claims to have a million parameters of one number each.
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
lie((reply) => reply.kind === 'model' ? { ...reply, state: Array.from({ length: 1_000_000 }, (_, i) => [`p${i}`, [1]]) } : reply);
export const conv1 = new nn.Conv2d(1, 16, 3, { stride: 2 });
