/** What is needed of the browser's `fetch`. */
export type Fetch = (
  address: string,
  options: { readonly integrity: string; readonly cache: 'default' | 'reload' },
) => Promise<Response>;

/** Milliseconds before the second attempt, the third, ...; a server may be down for a moment. */
const pauses = [300, 2000] as const;

/**
 * Fetches a file of exactly this content. The first attempt takes what the page itself has just loaded from the
 * browser's own cache, which saves the learner a second transfer; if that is an old one, the next asks the server.
 *
 * @throws Error if there is no such file after all attempts, or `stop` has been signalled
 */
export async function fetchVerified(
  address: string,
  hash: string,
  fetch: Fetch,
  stop?: AbortSignal,
  waits: readonly number[] = pauses,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    stop?.throwIfAborted();
    try {
      const cache = attempt ? 'reload' : 'default';
      const answer = await fetch(address, { integrity: `sha256-${hash}`, cache });
      if (answer.ok) return answer;
      throw new Error(`the server answers ${answer.status}`);
    } catch (error) {
      const wait = waits[attempt];
      if (wait === undefined)
        throw new Error(`${address}: ${(error as Error).message}`, { cause: error });
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}
