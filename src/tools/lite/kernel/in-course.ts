/** The folder of the notebooks, in which a path begins. */
const FOLDER = 'notebooks';

/** A path from the folder of the notebooks, as one from the course. */
export function inCourse(path: string): string {
  const parts: string[] = [];
  for (const part of `${FOLDER}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
