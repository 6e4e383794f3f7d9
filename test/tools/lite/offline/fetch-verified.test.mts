import { expect, test } from 'vitest';
import { fetchVerified } from '../../../../src/tools/lite/offline/fetch-verified.js';

/** Answers with these one after another; a text is what `fetch` rejects with. */
function server(...answers: readonly (number | string)[]) {
  const asked: object[] = [];
  const fetch = (address: string, options: object) => {
    const answer = answers[asked.length]!;
    asked.push({ address, ...options });
    return typeof answer === 'string'
      ? Promise.reject(new TypeError(answer))
      : Promise.resolve(new Response('', { status: answer }));
  };
  return { asked, fetch };
}

test("A file comes from the browser's own cache, or past it, and is of the right content", async () => {
  const { asked, fetch } = server('integrity', 503, 200);
  expect((await fetchVerified('a.js', 'AB=', fetch, undefined, [0, 0])).status).toBe(200);
  const integrity = 'sha256-AB=';
  expect(asked).toEqual([
    { address: 'a.js', integrity, cache: 'default' },
    { address: 'a.js', integrity, cache: 'reload' },
    { address: 'a.js', integrity, cache: 'reload' },
  ]);
});

test('It is given up with the last reason', async () => {
  const { fetch } = server('network', 404);
  await expect(fetchVerified('a.js', 'AB=', fetch, undefined, [0])).rejects.toThrow(
    'a.js: the server answers 404',
  );
});

test('It is given up when another one could not be fetched', async () => {
  const { asked, fetch } = server('network', 200);
  await expect(fetchVerified('a.js', 'AB=', fetch, AbortSignal.abort(), [0])).rejects.toThrow();
  expect(asked).toEqual([]);
});
