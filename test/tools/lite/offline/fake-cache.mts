import type { FileCache } from '../../../../src/tools/lite/offline/store.js';

/** A browser's cache, as far as it is used. */
export class FakeCache implements FileCache {
  readonly entries = new Map<string, Response>();
  /** How many entries it takes. */
  room = Infinity;

  match(key: string): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(key)?.clone());
  }
  put(key: string, response: Response): Promise<void> {
    if (this.entries.size >= this.room) {
      return Promise.reject(new DOMException('Quota exceeded.', 'QuotaExceededError'));
    }
    this.entries.set(key, response);
    return Promise.resolve();
  }
  keys() {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }
  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.entries.delete(key));
  }
}
