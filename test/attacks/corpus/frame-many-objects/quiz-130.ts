// A reply of so many small objects that reading it takes forty times its size in memory.
const { Socket } = process.getBuiltinModule('net');
const { writeSync } = process.getBuiltinModule('fs');
const count = 11_000_000;
// By hand: a list of `count` boxed booleans, one byte each, after the head of the reply.
const size7 = (n: number) => { const out = []; for (; n > 127; n >>>= 7) out.push((n & 127) | 128); return [...out, n]; };
const body = Buffer.concat([Buffer.from([255, 15, 0x41, ...size7(count)]), Buffer.alloc(count, 'y'), Buffer.from([0x24, 0, ...size7(count)])]);
const head = Buffer.alloc(4);
head.writeUInt32BE(body.length);
const whole = Buffer.concat([head, body]);
for (let at = 0; at < whole.length; ) { try { at += writeSync(3, whole, at); } catch {} }
void Socket;
