/**
 * Jupyter's wire protocol: one message ↔ the frames that go over a ZeroMQ socket.
 * https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

interface Header {
  msg_id: string;
  session: string;
  username: string;
  date: string;
  msg_type: string;
  version: string;
}

export interface Message {
  header: Header;
  /** The header of the request that this message answers; empty for a request. */
  parent: Partial<Header>;
  content: Record<string, unknown>;
}

const DELIMITER = Buffer.from('<IDS|MSG>');

export function createRequest(
  type: string,
  session: string,
  content: Record<string, unknown>,
): Message {
  const header: Header = {
    msg_id: randomUUID(),
    session,
    username: 'convlab',
    date: new Date().toISOString(),
    msg_type: type,
    version: '5.3',
  };
  return { header, parent: {}, content };
}

export function encode(message: Message, key: string): Buffer[] {
  const body = [message.header, message.parent, {}, message.content].map((part) =>
    Buffer.from(JSON.stringify(part)),
  );
  return [DELIMITER, Buffer.from(sign(body, key)), ...body];
}

/** Reads the frames of one message; routing frames before the delimiter are dropped. */
export function decode(frames: readonly Buffer[], key: string): Message {
  const start = frames.findIndex((frame) => frame.equals(DELIMITER));
  if (start === -1) {
    throw new Error(`Expected a Jupyter message with the delimiter ${DELIMITER.toString()}`);
  }
  const [signature, header, parent, metadata, content] = frames.slice(start + 1);
  if (!signature || !header || !parent || !metadata || !content) {
    throw new Error(
      `Expected a Jupyter message of 5 frames after the delimiter, got ${frames.length - start - 1}`,
    );
  }
  const expected = Buffer.from(sign([header, parent, metadata, content], key));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
    throw new Error('Expected a Jupyter message signed with the key of this kernel');
  }
  return {
    header: JSON.parse(header.toString()) as Header,
    parent: JSON.parse(parent.toString()) as Partial<Header>,
    content: JSON.parse(content.toString()) as Record<string, unknown>,
  };
}

function sign(body: readonly Buffer[], key: string): string {
  const hmac = createHmac('sha256', key);
  for (const part of body) hmac.update(part);
  return hmac.digest('hex');
}
