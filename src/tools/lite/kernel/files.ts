/** The files that cells read and write in a browser. The page keeps them; here are those that may be asked for. */
import type { HostFiles } from '../../../course/progress/host-files';
import { fetchNow } from '../../../tensor/fetch-now';
import { inCourse } from './in-course';

type Content = string | Uint8Array;

export class CourseFiles {
  /** By their paths in the course. */
  readonly #files = new Map<string, Content>();

  /** @param save keeps a file */
  constructor(private readonly save: (path: string, content: Content) => void) {}

  keep(files: Readonly<Record<string, Content>>): void {
    for (const [path, content] of Object.entries(files)) this.#files.set(path, content);
  }

  /** @param folder where the solutions are */
  ofCourse(folder: string, holdsBack: boolean): HostFiles {
    let solutions: Record<string, string> | undefined;
    return {
      holdsBack,
      read: (path) => {
        if (!path.startsWith('solutions/')) return textOf(this.#files.get(path));
        solutions ??= JSON.parse(textOf(fetchNow(`${folder}solutions.json`))!) as Record<
          string,
          string
        >;
        return solutions[path.slice('solutions/'.length)];
      },
      write: (path, text) => this.#write(path, text),
    };
  }

  /** As much of Node's `fs` as lessons use. */
  asNodes() {
    return {
      existsSync: (path: string) => this.#files.has(inCourse(path)),
      readFileSync: (path: string, encoding?: unknown) => {
        const content = this.#files.get(inCourse(path));
        if (content === undefined) {
          throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
            code: 'ENOENT',
          });
        }
        return encoding ? textOf(content) : bytesOf(content);
      },
      writeFileSync: (path: string, content: Content) => this.#write(inCourse(path), content),
    };
  }

  /** The bytes of an image; undefined if there is no such file. */
  bytes(path: string): Uint8Array | undefined {
    const content = this.#files.get(inCourse(path));
    return content === undefined ? undefined : bytesOf(content);
  }

  #write(path: string, content: Content): void {
    this.#files.set(path, content);
    this.save(path, content);
  }
}

const textOf = (content: Content | undefined) =>
  content instanceof Uint8Array ? new TextDecoder().decode(content) : content;

const bytesOf = (content: Content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
