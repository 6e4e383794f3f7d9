/**
 * Lets a cell that imports a file again see it as it is now. Node keeps what it has loaded, so an edited `sizes.json`
 * would go on giving its old numbers until the kernel is restarted. tslab loads a TypeScript file again that has
 * changed, but not those that import it and still hold the old one. So if one has changed, all are loaded again.
 */
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ConvertResult, SideOutput } from 'tslab/dist/converter';

export class ChangedFiles {
  /** What files were when Node loaded them. */
  readonly #loaded = new Map<string, string>();
  /** Those that tslab has compiled and loads itself. */
  readonly #compiled = new Map<string, SideOutput>();
  #hasChanged = false;
  readonly #folder = realpathSync(process.cwd()) + sep;
  /** The library: a module of it has state, such as the seed of random numbers. */
  readonly #ours = join(__dirname, '..', '..', '..') + sep;

  /** Before a cell. */
  look(): void {
    this.#hasChanged = [...this.#loaded].some(([path, state]) => state !== stateOf(path));
  }

  /** What the compiler has made of the cell, with all files if one of them has changed. */
  complete(result: ConvertResult): ConvertResult {
    const files = result.sideOutputs ?? [];
    for (const file of files) this.#compiled.set(file.path, file);
    if (!this.#hasChanged && files.length === 0) return result;
    for (const path of this.#paths()) delete require.cache[path];
    this.#loaded.clear();
    return { ...result, sideOutputs: [...this.#compiled.values()] };
  }

  /** After a cell: notes what it has loaded. */
  note(): void {
    for (const path of this.#paths()) {
      if (!this.#loaded.has(path)) this.#loaded.set(path, stateOf(path));
    }
  }

  /** Those of the notebook's folder; what is in packages does not change. */
  #paths(): string[] {
    const packages = `${sep}node_modules${sep}`;
    return Object.keys(require.cache).filter(
      (path) =>
        path.startsWith(this.#folder) && !path.startsWith(this.#ours) && !path.includes(packages),
    );
  }
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : '';
}
