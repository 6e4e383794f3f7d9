/** The files of the course as a newcomer gets them: nothing in them is of the learner whose copy this is. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listed } from '../../../course/exercises/manifest.js';
import { pathOf, starterText } from '../../../course/progress/starter.js';
import { compileLessons } from '../../lesson/build.mjs';
import { courseOptions } from '../../lesson/course.mjs';
import { serialize } from '../../lesson/notebook.mjs';
import { paths } from '../../machine/paths.mjs';

/** What lies beside the lessons and belongs to them. */
const beside = ['LICENSE.md', 'pytorch', 'images'];

/** @param folder gets what the top of the project has: `notebooks` and `exercises` */
export async function writeContents(folder: string): Promise<void> {
  await Promise.all([
    writeNotebooks(join(folder, 'notebooks')),
    ...listed.map((entry) =>
      write(join(folder, 'exercises', pathOf(entry.exercise, entry)), starterText(entry.exercise, entry)),
    ),
  ]);
}

/** From their sources, because the notebooks beside these may have been worked in. */
async function writeNotebooks(folder: string): Promise<void> {
  const lessons = compileLessons({ folder: paths.notebooks, ...courseOptions() });
  await mkdir(folder, { recursive: true });
  for (const [name, { notebook, file }] of lessons) {
    if (!notebook) throw new Error(`${name} cannot be built: ${file.messages.join('; ')}`);
    await writeFile(join(folder, name.replace(/\.md$/, '.ipynb')), serialize(notebook));
  }
  for (const name of beside) {
    await cp(join(paths.notebooks, name), join(folder, name), {
      recursive: true,
      filter: (path) => !/[\\/](readme-[^\\/]*|\.[^\\/]*)$/.test(path), // of the README, and of editors
    });
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
