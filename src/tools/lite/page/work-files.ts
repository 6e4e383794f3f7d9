/** The files of JupyterLite as text or bytes: what the learner has, and what the page has itself. */
import { base64 } from '../../../figure/draw/bytes';
import { PageConfig } from '@jupyterlab/coreutils';
import type { Signal } from '@jupyterlab/notebook';
import type { Store } from '@jupyterlite/localforage';
import { contentOf, type Content, type Contents } from '../work/content.mjs';
import { isExercise, isNotebook, type Files } from '../../lesson/learner-files.mjs';
import { folderOf } from '../../lab/paths-in';
import { serialize } from '../../lesson/notebook.mjs';

/** A file as JupyterLab knows it. */
interface Model {
  readonly type: 'notebook' | 'file' | 'directory';
  readonly format: 'json' | 'text' | 'base64';
  readonly content: unknown;
}

/** JupyterLab's own way to files. */
export interface FileManager {
  save(path: string, model: Partial<Model>): Promise<unknown>;
  delete(path: string): Promise<void>;
  readonly fileChanged: Signal<{ type: string; newValue?: { path?: string } | null }>;
}

/** All that the browser keeps of files, as a learner has saved them. */
export async function readKept(store: Store): Promise<Contents> {
  const files = new Map<string, Content>();
  await store.iterate((value, path) => {
    const content = contentIn(value as Model);
    if (content !== undefined) files.set(path, content);
  });
  return files;
}

function contentIn({ type, format, content }: Model): Content | undefined {
  if (type === 'directory') return undefined;
  if (type === 'notebook' && typeof content === 'object') return serialize(content ?? {});
  if (typeof content !== 'string') return `${JSON.stringify(content, null, 2)}\n`;
  if (format !== 'base64') return content;
  return contentOf(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
}

/** Saves a file, in a folder that is made if there is none. */
export async function save(files: FileManager, path: string, content: Content): Promise<void> {
  const folders = path.split('/').slice(0, -1);
  const isOfCourse = /^(notebooks|exercises)$/.test(folders.join('/')) || isExercise(path);
  for (let depth = 1; !isOfCourse && depth <= folders.length; depth++) {
    await files.save(folders.slice(0, depth).join('/'), { type: 'directory' });
  }
  await files.save(path, modelOf(path, content));
}

function modelOf(path: string, content: Content): Model {
  if (typeof content !== 'string') {
    return { type: 'file', format: 'base64', content: base64(content) };
  }
  if (!path.endsWith('.ipynb')) return { type: 'file', format: 'text', content };
  return { type: 'notebook', format: 'json', content: JSON.parse(content) as unknown };
}

/** What the page hands out, whatever the learner has saved in its place. */
export class ServedFiles {
  readonly #folders = new Map<string, Promise<readonly Listed[]>>();

  /** Those of the paths that the course has. */
  async at(paths: Iterable<string>): Promise<Files> {
    const wanted = new Set([...paths].filter((path) => isNotebook(path) || isExercise(path)));
    const folders = new Set([...wanted].map(folderOf));
    const topics = [...folders].some((folder) => folder !== 'notebooks')
      ? pathsOf(await this.#list('exercises'), 'directory')
      : [];
    const served = [...folders].filter(
      (folder) => folder === 'notebooks' || topics.includes(folder),
    );
    return this.#read(served, (path) => wanted.has(path));
  }

  /** All notebooks and exercises of the course. */
  async all(): Promise<Files> {
    const topics = pathsOf(await this.#list('exercises'), 'directory');
    return this.#read(['notebooks', ...topics], (path) => isNotebook(path) || isExercise(path));
  }

  async #read(folders: readonly string[], isWanted: (path: string) => boolean): Promise<Files> {
    const lists = await Promise.all(folders.map((folder) => this.#list(folder)));
    const paths = lists.flatMap((list) => pathsOf(list)).filter(isWanted);
    const texts = await Promise.all(paths.map((path) => fetchText(`files/${path}`)));
    return new Map(paths.map((path, i) => [path, texts[i]!]));
  }

  #list(folder: string): Promise<readonly Listed[]> {
    const known = this.#folders.get(folder);
    const list = known ?? listOf(folder);
    this.#folders.set(folder, list);
    list.catch(() => this.#folders.delete(folder));
    return list;
  }
}

interface Listed {
  readonly path: string;
  readonly type: Model['type'];
}

async function listOf(folder: string): Promise<readonly Listed[]> {
  const text = await fetchText(`api/contents/${folder}/all.json`);
  return (JSON.parse(text) as { content: Listed[] }).content;
}

function pathsOf(list: readonly Listed[], type?: Model['type']): string[] {
  const isWanted = (listed: Listed) => type === undefined || listed.type === type;
  return list.filter(isWanted).map(({ path }) => path);
}

async function fetchText(path: string): Promise<string> {
  const address = path.split('/').map(encodeURIComponent).join('/');
  const response = await fetch(PageConfig.getOption('baseUrl') + address);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
