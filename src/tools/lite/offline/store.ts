/**
 * The files in the browser's storage, by their hashes: versions share what they have in common, so an update
 * fetches and stores only what is new, and what an interrupted installation has fetched is there for the next.
 */

/** What is needed of the browser's `Cache`. */
export interface FileCache {
  match(key: string): Promise<Response | undefined>;
  put(key: string, response: Response): Promise<void>;
  keys(): Promise<readonly { readonly url: string }[]>;
  delete(key: string): Promise<boolean>;
}

export class Store {
  /** No file of a site has a name that begins so. */
  private readonly files: string;
  private readonly versions: string;

  /**
   * @param open opens the cache each time, because the learner may clear the storage in between
   * @param scope the address of the site's root
   */
  constructor(
    private readonly open: () => Promise<FileCache>,
    scope: string,
  ) {
    this.files = `${scope}.offline/file/`;
    this.versions = `${scope}.offline/version/`;
  }

  async get(hash: string): Promise<Response | undefined> {
    return (await this.open()).match(this.files + encodeURIComponent(hash));
  }

  async put(hash: string, response: Response): Promise<void> {
    await (await this.open()).put(this.files + encodeURIComponent(hash), response);
  }

  /** The hashes of all the files that are here, of whatever versions. */
  async hashes(): Promise<Set<string>> {
    const keys = await (await this.open()).keys();
    return new Set(keys.map(({ url }) => this.hashOf(url)).filter((hash) => hash !== undefined));
  }

  private hashOf(url: string): string | undefined {
    return url.startsWith(this.files)
      ? decodeURIComponent(url.slice(this.files.length))
      : undefined;
  }

  async isComplete(version: string): Promise<boolean> {
    return (await (await this.open()).match(this.versions + version)) !== undefined;
  }

  /** From now on, each of these files is here. */
  async complete(version: string, hashes: ReadonlySet<string>): Promise<void> {
    const list = new Response(JSON.stringify([...hashes]));
    await (await this.open()).put(this.versions + version, list);
  }

  async incomplete(version: string): Promise<void> {
    await (await this.open()).delete(this.versions + version);
  }

  /** Gives the room of all else back, other versions included. */
  async keepOnly(version: string, hashes: ReadonlySet<string>): Promise<void> {
    const cache = await this.open();
    for (const { url } of await cache.keys()) {
      const hash = this.hashOf(url);
      const keeps = hash === undefined ? url === this.versions + version : hashes.has(hash);
      if (!keeps) await cache.delete(url);
    }
  }

  /** Gives the room of what belongs to no complete version back. */
  async dropUnfinished(): Promise<void> {
    const cache = await this.open();
    const keys = (await cache.keys()).map(({ url }) => url);
    const kept = new Set<string>();
    for (const url of keys.filter((url) => url.startsWith(this.versions))) {
      const list = await cache.match(url);
      for (const hash of ((await list?.json()) ?? []) as string[]) kept.add(hash);
    }
    for (const url of keys) {
      const hash = this.hashOf(url);
      if (hash !== undefined && !kept.has(hash)) await cache.delete(url);
    }
  }
}
