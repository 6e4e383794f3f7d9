/** What is in a folder: to ask for a file that is not there would be an error in the browser's console. */
import type { Contents } from './app';

/** The folder of a path, without a slash at its end; '' is the root. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** The paths of all files and folders in a folder. */
export async function pathsIn(contents: Contents, folder: string): Promise<readonly string[]> {
  const { content } = await contents.get(folder, { type: 'directory', content: true });
  return (content as { path: string }[]).map(({ path }) => path);
}
