/**
 * The bytes of a zip file, for yauzl. Its own readers pass offsets from the archive to the operating system
 * as they are, and an impossible one throws where it cannot be caught. This one answers with an error.
 */
import { close, read } from 'node:fs';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

type Done = (error: Error | null) => void;

const chunkBytes = 64 * 1024;

abstract class BoundedReader extends RandomAccessReader {
  constructor(readonly size: number) {
    super();
  }

  protected abstract readAt(buffer: Buffer, position: number, done: Done): void;

  override read(buffer: Buffer, offset: number, length: number, position: number, done: Done) {
    const isInside = position >= 0 && position + length <= this.size;
    if (!isInside) return void setImmediate(done, new Error('unexpected EOF'));
    this.readAt(buffer.subarray(offset, offset + length), position, done);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const take = (buffer: Buffer, at: number, done: Done) =>
      this.read(buffer, 0, buffer.length, at, done);
    let position = start;
    return new Readable({
      read() {
        const length = Math.min(chunkBytes, end - position);
        if (!(length > 0)) return void this.push(null);
        const chunk = Buffer.alloc(length);
        take(chunk, position, (error) => {
          if (error) return void this.destroy(error);
          position += length;
          this.push(chunk);
        });
      },
    });
  }
}

/** Owns the descriptor: closing the zip file closes it. */
export class FileReader extends BoundedReader {
  constructor(
    readonly fd: number,
    size: number,
  ) {
    super(size);
  }

  protected override readAt(buffer: Buffer, position: number, done: Done): void {
    if (buffer.length === 0) return void setImmediate(done, null);
    read(this.fd, buffer, 0, buffer.length, position, (error, count) => {
      // Fewer bytes than the file had when it was opened: something is changing it.
      done(error ?? (count < buffer.length ? new Error('unexpected EOF') : null));
    });
  }

  override close(done: Done): void {
    close(this.fd, done);
  }
}

export class MemoryReader extends BoundedReader {
  constructor(readonly bytes: Buffer) {
    super(bytes.length);
  }

  protected override readAt(buffer: Buffer, position: number, done: Done): void {
    this.bytes.copy(buffer, 0, position, position + buffer.length);
    setImmediate(done, null);
  }
}
