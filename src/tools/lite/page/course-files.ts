/** The files of the course in the browser's storage, as cells read and write them. */
import { base64 } from '../../../figure/draw/bytes';
import type { Contents } from '../../lab/app';
import { folderOf, pathsIn } from '../../lab/paths-in';
import { inCourse } from '../kernel/in-course';
import type { Files } from '../kernel/session';

type Content = string | Uint8Array;

const PROGRESS = 'exercises/progress.json';
/** A text in quotes that could be the name of a file. */
const NAMED = /(['"`])((?:[\w .()-]+\/)*[\w .()-]+\.\w+)\1/g;

export class CourseFiles {
  constructor(private readonly contents: Contents) {}

  /** The learner's progress, and the files whose names are in a cell: cells read at once, and storage makes them wait. */
  async namedIn(code: string): Promise<Files> {
    const named = [...code.matchAll(NAMED)].map(([, , name]) => inCourse(name!));
    const paths = [...new Set([PROGRESS, ...named])];
    const folders = [...new Set(paths.map(folderOf))];
    const there = new Set((await Promise.all(folders.map((one) => this.#list(one)))).flat());
    const read = paths
      .filter((path) => there.has(path))
      .map(async (path) => [path, await this.#read(path)] as const);
    return Object.fromEntries(await Promise.all(read));
  }

  async save(path: string, content: Content): Promise<void> {
    await this.contents.save(
      path,
      typeof content === 'string'
        ? { type: 'file', format: 'text', content }
        : { type: 'file', format: 'base64', content: base64(content) },
    );
  }

  async #read(path: string): Promise<Content> {
    const { content, format } = await this.contents.get(path, { content: true });
    if (format === 'base64') return bytesOf(String(content));
    return typeof content === 'string' ? content : JSON.stringify(content);
  }

  /** Nothing where there is no such folder: a cell may name any. */
  #list(folder: string): Promise<readonly string[]> {
    return pathsIn(this.contents, folder).catch(() => []);
  }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
