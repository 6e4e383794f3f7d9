/**
 * What cells may use in a browser's tab beside the language: for the compiler, it stands in the place of Node's types.
 */
declare const console: Record<
  | 'log'
  | 'info'
  | 'warn'
  | 'error'
  | 'debug'
  | 'dir'
  | 'dirxml'
  | 'trace'
  | 'group'
  | 'groupEnd'
  | 'count'
  | 'countReset'
  | 'time'
  | 'timeLog'
  | 'timeEnd',
  (...what: any[]) => void
> & {
  assert(holds?: unknown, ...what: any[]): void;
  table(rows?: any, columns?: readonly string[]): void;
};

declare function setTimeout(run: (...given: any[]) => void, ms?: number, ...given: any[]): number;
declare function setInterval(run: (...given: any[]) => void, ms?: number, ...given: any[]): number;
declare function clearTimeout(timer: number | undefined): void;
declare function clearInterval(timer: number | undefined): void;
declare function queueMicrotask(run: () => void): void;
declare function structuredClone<T>(value: T): T;
declare const performance: { now(): number };
declare const crypto: {
  randomUUID(): string;
  getRandomValues<T extends ArrayBufferView>(into: T): T;
};
declare function atob(text: string): string;
declare function btoa(text: string): string;

declare class URL {
  constructor(url: string | URL, base?: string | URL);
  href: string;
  pathname: string;
  search: string;
  hash: string;
  host: string;
  readonly origin: string;
  readonly searchParams: URLSearchParams;
}
declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(from?: string | Record<string, string> | Iterable<[string, string]>);
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare class Event {
  constructor(type: string, options?: object);
  readonly type: string;
  readonly target: EventTarget | null;
  preventDefault(): void;
}
declare class EventTarget {
  addEventListener(type: string, hear: (event: Event) => void, options?: object | boolean): void;
  removeEventListener(type: string, hear: (event: Event) => void): void;
  dispatchEvent(event: Event): boolean;
}
declare class AbortSignal extends EventTarget {
  private constructor();
  static abort(reason?: any): AbortSignal;
  static timeout(ms: number): AbortSignal;
  readonly aborted: boolean;
  readonly reason: any;
  throwIfAborted(): void;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: any): void;
}
declare namespace NodeJS {
  /** What `setTimeout` gives. */
  type Timeout = number;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(encoding?: string);
  decode(bytes?: ArrayBufferView | ArrayBuffer): string;
}
interface Response {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<any>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare function fetch(url: string | URL, options?: object): Promise<Response>;

declare module 'node:fs' {
  export function existsSync(path: string): boolean;
  export function readFileSync(path: string): Uint8Array;
  export function readFileSync(path: string, encoding: 'utf8' | 'utf-8'): string;
  export function writeFileSync(path: string, content: string | Uint8Array): void;
}
declare module 'fs' {
  export * from 'node:fs';
}
