/** Asks a server and waits, which a worker may do. */

interface Request {
  open(method: string, url: string, isAsync: boolean): void;
  send(): void;
  readonly status: number;
  readonly responseText: string;
}

/** @throws if it cannot be reached, or has no such file */
export function fetchNow(url: string): string {
  const { XMLHttpRequest } = globalThis as unknown as { XMLHttpRequest: new () => Request };
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.send();
  if (request.status !== 200) throw new Error(`${url}: the server answered ${request.status}`);
  return request.responseText;
}
