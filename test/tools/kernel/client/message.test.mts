import { describe, expect, it } from 'vitest';
import { createRequest, decode, encode } from '../../../../src/tools/kernel/client/message.mjs';

const request = createRequest('execute_request', 'session-1', { code: '1 + 1' });

describe('a Jupyter message', () => {
  it('comes back from its frames as it was', () => {
    expect(decode(encode(request, 'key'), 'key')).toEqual(request);
  });

  it('may have routing frames before the delimiter', () => {
    const frames = [Buffer.from('client'), ...encode(request, 'key')];
    expect(decode(frames, 'key').header.msg_id).toBe(request.header.msg_id);
  });

  it('is refused with a foreign key', () => {
    expect(() => decode(encode(request, 'key'), 'other')).toThrow(
      'Expected a Jupyter message signed with the key of this kernel',
    );
  });

  it('is refused without a delimiter', () => {
    expect(() => decode([Buffer.from('hello')], 'key')).toThrow(
      'Expected a Jupyter message with the delimiter <IDS|MSG>',
    );
  });

  it('is refused with frames missing', () => {
    expect(() => decode(encode(request, 'key').slice(0, 4), 'key')).toThrow(
      'Expected a Jupyter message of 5 frames after the delimiter, got 3',
    );
  });
});
