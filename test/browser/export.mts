/** A lesson that has run, as one HTML page: what a learner sends, prints or keeps. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paths } from '../../src/tools/machine/paths.mjs';
import { run } from '../../src/tools/machine/run.mjs';
import { folder, type Session } from '../tools/lesson/session.mjs';

export function exportsImages(name: string, session: Session): void {
  test('takes its images and figures along into an exported page', async () => {
    const notebook = name.replace(/\.md$/, '.ipynb');
    const { metadata } = JSON.parse(readFileSync(join(folder, notebook), 'utf8')) as {
      metadata: object;
    };
    const cells = session.cells.map((cell) => {
      const shown = session.executions.get(cell.id)?.outputs ?? [];
      const outputs = shown.flatMap((output) =>
        output.type === 'display_data'
          ? [{ output_type: 'display_data', data: output.data, metadata: {} }]
          : [],
      );
      return cell.cell_type === 'code' ? { ...cell, execution_count: 1, outputs } : cell;
    });
    const exported = mkdtempSync(join(tmpdir(), 'convlab-export-'));
    try {
      cpSync(join(folder, 'images'), join(exported, 'images'), { recursive: true });
      const whole = { nbformat: 4, nbformat_minor: 5, metadata, cells };
      writeFileSync(join(exported, notebook), JSON.stringify(whole));
      const words = ['-m', 'nbconvert', '--to', 'html', join(exported, notebook)];
      await run('Exporting', paths.python, words);
      const html = readFileSync(join(exported, name.replace(/\.md$/, '.html')), 'utf8');
      const images = [...html.matchAll(/<img [^>]*?src="([^"]{0,30})/g)].map(([, src]) => src!);
      const drawn = JSON.stringify(cells).split(/images\/[\w-]+\.svg|"<img /).length - 1;
      expect(drawn).toBeGreaterThan(2);
      expect(images).toHaveLength(drawn);
      expect(images.every((src) => src.startsWith('data:image/svg+xml;'))).toBe(true);
    } finally {
      rmSync(exported, { recursive: true });
    }
  });
}
