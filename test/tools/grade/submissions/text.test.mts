/** Files as all kinds of browsers and editors leave them. */
import { describe, expect, test } from 'vitest';
import { notebookName } from '../../../../src/tools/grade/submissions/kinds.mjs';
import { readOne } from './handed-in.mjs';

describe('A notebook', () => {
  test.each(['05-pooling.IPYNB', '05-pooling.ipynb.json', '05-pooling.ipynb.txt'])(
    'is one whatever a browser made of its ending: %s',
    async (name) => {
      const read = await readOne({ [`jane/${name}`]: '{}' });
      expect(read.notebooks).toEqual([{ path: name, text: '{}' }]);
      expect(notebookName(name)).toBe('05-pooling');
    },
  );
});

describe('Text', () => {
  test('a byte order mark goes', async () => {
    const read = await readOne({
      'jane/quiz-130.ts': '\ufeffexport {};',
      'jane/a.ipynb': '\ufeff{}',
    });
    expect(read.files.get('quiz-130.ts')).toBe('export {};');
    expect(read.notebooks[0]!.text).toBe('{}');
  });

  test.each([
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61]],
    ['UTF-16 without a mark', [0x61, 0]],
    ['UTF-16 without a mark, big end first', [0, 0x61]],
  ])('%s is read', async (_, bytes) => {
    const read = await readOne({ 'jane/quiz-130.ts': new Uint8Array(bytes) });
    expect(read.files.get('quiz-130.ts')).toBe('a');
  });

  test.each([
    ['Half a character of UTF-16', [0xff, 0xfe, 0x00, 0xd8], /not encoded in UTF-16/],
    ['Text with zero bytes', [0x61, 0, 0x62], /zero bytes/],
    ['Latin-1', [0x61, 0xfc], /not encoded in UTF-8/],
  ])('%s is refused', async (_, bytes, reason) => {
    const read = await readOne({ 'jane/quiz-130.ts': new Uint8Array(bytes) });
    expect(read.refused).toMatchObject([
      { id: 'quiz-130', path: 'quiz-130.ts', status: 'unreadable' },
    ]);
    expect(read.refused[0]!.reason).toMatch(reason);
    expect(read.problem).toBeUndefined();
  });
});
