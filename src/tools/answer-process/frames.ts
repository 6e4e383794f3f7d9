/**
 * Messages on a pipe: four bytes with the length, then the message as V8 serializes it, which keeps NaN, -0
 * and typed arrays. Node's own IPC channel would do the same, but accepts messages of any length, and one
 * that can't be read crashes the parent.
 */
import { deserialize, serialize } from 'node:v8';

const headBytes = 4;

/** A message that is longer than allowed. */
export class TooLong extends RangeError {
  override readonly name = 'TooLong';
}

/** A message preceded by its length. */
export function toFrame(message: unknown): Buffer {
  const body = serialize(message);
  const frame = Buffer.allocUnsafe(headBytes + body.length);
  frame.writeUInt32BE(body.length);
  body.copy(frame, headBytes);
  return frame;
}

/** Reassembles messages from what arrives. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #bytes = 0;

  /** @param maxBytes a longer message is an error; none of it is kept */
  constructor(private readonly maxBytes: number) {}

  /**
   * Takes a chunk and returns the messages that it completes.
   *
   * @throws if a message is too long, or is not a valid message
   */
  read(chunk: Buffer): unknown[] {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    const messages: unknown[] = [];
    for (let body = this.#take(); body; body = this.#take()) messages.push(deserialize(body));
    return messages;
  }

  /** The next message, if all of it has arrived. */
  #take(): Buffer | undefined {
    if (this.#bytes < headBytes) return undefined;
    if (this.#chunks[0]!.length < headBytes) this.#join();
    const length = this.#chunks[0]!.readUInt32BE();
    if (length > this.maxBytes) throw new TooLong(`A message of ${length} bytes is too long.`);
    if (this.#bytes < headBytes + length) return undefined;
    const all = this.#join();
    const end = headBytes + length;
    this.#chunks = [all.subarray(end)];
    this.#bytes = all.length - end;
    return all.subarray(headBytes, end);
  }

  #join(): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
