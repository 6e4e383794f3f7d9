/** Asks a server and waits, which a worker of a browser may do. */

interface Request {
  responseType: string;
  open(method: string, url: string, isAsync: boolean): void;
  send(): void;
  readonly status: number;
  readonly response: ArrayBuffer;
}

type Fail = (url: string, what: string, cause?: unknown) => never;

const failPlainly: Fail = (url, what, cause) => {
  throw new Error(`${url} ${what}`, { cause });
};

/**
 * The bytes of a file.
 *
 * @param fail throws if it cannot be reached, or is not there
 */
export function fetchNow(url: string, fail: Fail = failPlainly): Uint8Array {
  const { XMLHttpRequest } = globalThis as unknown as { XMLHttpRequest: new () => Request };
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  try {
    request.send();
  } catch (cause) {
    fail(url, 'cannot be reached', cause);
  }
  if (request.status !== 200) fail(url, `is missing: the server answered ${request.status}`);
  return new Uint8Array(request.response);
}
