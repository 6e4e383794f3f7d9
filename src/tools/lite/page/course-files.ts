/** The files of the course in the browser's storage, as cells read and write them. */
import { base64 } from '../../../figure/draw/bytes';
import type { Contents } from '../../lab/app';
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
    const read = await Promise.all(paths.map(async (path) => [path, await this.#read(path)]));
    return Object.fromEntries(read.filter(([, content]) => content !== undefined)) as Files;
  }

  async save(path: string, content: Content): Promise<void> {
    await this.contents.save(
      path,
      typeof content === 'string'
        ? { type: 'file', format: 'text', content }
        : { type: 'file', format: 'base64', content: base64(content) },
    );
  }

  async #read(path: string): Promise<Content | undefined> {
    if (!(await this.#exists(path))) return undefined;
    const { content, format } = await this.contents.get(path, { content: true });
    if (format === 'base64') return bytesOf(String(content));
    return typeof content === 'string' ? content : JSON.stringify(content);
  }

  /** To ask for a file that is not there would be an error in the browser's console. */
  async #exists(path: string): Promise<boolean> {
    try {
      const folder = path.split('/').slice(0, -1).join('/');
      const { content } = await this.contents.get(folder, { content: true });
      return (content as { path: string }[]).some((one) => one.path === path);
    } catch {
      return false;
    }
  }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
