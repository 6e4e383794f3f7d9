/** The learner's work in this browser: read, packed, taken back, updated, cleared. */
import { PageConfig } from '@jupyterlab/coreutils';
import type { ILocalForage, Store } from '@jupyterlite/localforage';
import { textsOf, type Contents } from '../work/content.mjs';
import { pack, workIn } from '../work/pack.mjs';
import { readWork } from '../work/read-work.mjs';
import { takeBack, type TakenBack } from '../work/take-back.mjs';
import { update, type LessonNews, type Updated } from '../work/update.mjs';
import { isStale, versionOf, type Bases } from '../work/version.mjs';
import { isLearners } from '../../lesson/learner-files.mjs';
import type { OpenDocuments } from './work-documents';
import { readKept, save, ServedFiles, type FileManager } from './work-files';

/** What is new, by the path of the lesson. */
export type NewsByLesson = Readonly<Record<string, LessonNews>>;

export class BrowserWork {
  readonly #served = new ServedFiles();
  /** JupyterLite's table of files. */
  readonly #files: Store;
  /** What edited files were begun with, by version. */
  readonly #bases: Store;
  /** What is to be remembered beside that. */
  readonly #notes: Store;

  constructor(
    { localforage }: ILocalForage,
    private readonly manager: FileManager,
    private readonly documents: OpenDocuments,
  ) {
    // As JupyterLite calls it.
    const name = `JupyterLite Storage - ${PageConfig.getOption('baseUrl')}`;
    const table = (of: string, storeName: string) =>
      localforage.createInstance({ name: of, storeName, version: 1 });
    this.#files = table(name, 'files');
    this.#bases = table(`${name} - convlab`, 'bases');
    this.#notes = table(`${name} - convlab`, 'notes');
  }

  /** What the learner has made, saved or not. */
  async all(): Promise<Contents> {
    const local = await this.#local();
    return workIn(local, await this.#served.at(local.keys()));
  }

  /** All work as a .zip. What is not saved is in it, too. */
  async pack(): Promise<Uint8Array> {
    const local = await this.#local();
    return pack(local, await this.#served.at(local.keys()), await this.#keptBases());
  }

  /** @throws ZipProblem if it is nothing to take; then nothing was changed */
  async takeBack(name: string, bytes: Uint8Array): Promise<TakenBack> {
    const opened = readWork(name, bytes);
    await this.documents.saveAll();
    const [local, served, bases] = [
      await readKept(this.#files),
      await this.#served.all(),
      await this.#keptBases(),
    ];
    const done = takeBack(opened, local, served, bases);
    for (const [version, text] of done.bases) await this.#bases.setItem(version, text);
    await this.#write(done.copies, done.writes);
    return done;
  }

  /** Merges what the learner has with what the page has, if that is of another version. */
  async update(): Promise<Updated | undefined> {
    const local = textsOf(await readKept(this.#files));
    const paths = [...local.keys()].filter(isLearners);
    if (paths.length === 0) return undefined;
    const beside = await this.#served.at(paths);
    const isCurrent = paths.every(
      (path) => beside.has(path) && !isStale(path, local.get(path)!, beside),
    );
    if (isCurrent) return undefined;
    const done = update(local, await this.#served.all(), await this.#keptBases());
    await this.#write(done.copies, done.writes);
    for (const path of done.removes) await this.manager.delete(path);
    await this.documents.readAgain(done.removes);
    await this.keepBases(done.writes.keys());
    await this.#forgetBases();
    const news = await this.news();
    for (const [path, fresh] of done.news) {
      news[path] = { ...fresh, cells: { ...news[path]?.cells, ...fresh.cells } };
    }
    await this.keepNews(news);
    return done;
  }

  /** Keeps what the page has of files, for the day on which it has something else. */
  async keepBases(paths: Iterable<string>): Promise<void> {
    for (const [path, text] of await this.#served.at(paths)) {
      const version = versionOf(path, text);
      if (version !== undefined) await this.#bases.setItem(version, text);
    }
  }

  /** What is new in lessons, and was not looked at yet. */
  async news(): Promise<Record<string, LessonNews>> {
    return ((await this.note('news')) ?? {}) as Record<string, LessonNews>;
  }

  keepNews(news: NewsByLesson): Promise<unknown> {
    return this.keepNote('news', news);
  }

  note(name: string): Promise<unknown> {
    return this.#notes.getItem(name);
  }

  keepNote(name: string, value: unknown): Promise<unknown> {
    return this.#notes.setItem(name, value);
  }

  /** Forgets what is kept beside JupyterLite's own. */
  async clear(): Promise<void> {
    await Promise.all([this.#bases.clear(), this.#notes.clear()]);
  }

  async #local(): Promise<Contents> {
    return new Map([...(await readKept(this.#files)), ...this.documents.unsaved()]);
  }

  async #keptBases(): Promise<Bases> {
    const bases = new Map<string, string>();
    await this.#bases.iterate((text, version) => void bases.set(version, String(text)));
    return bases;
  }

  /** Copies come first: whatever happens then, nothing is lost. */
  async #write(copies: Contents, writes: Contents): Promise<void> {
    for (const [path, content] of [...copies, ...writes]) await save(this.manager, path, content);
    await this.documents.readAgain(writes.keys());
  }

  /** Drops what no file was begun with; a copy that is kept counts as the file that it is of. */
  async #forgetBases(): Promise<void> {
    const files = [...textsOf(await readKept(this.#files))];
    const used = files.map(([path, text]) => versionOf(path.replace(/\.backup-\d+/, ''), text));
    for (const version of await this.#bases.keys()) {
      if (!used.includes(version)) await this.#bases.removeItem(version);
    }
  }
}
