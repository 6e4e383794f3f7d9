import { expect, test } from 'vitest';
import { routeOf } from '../../../../src/tools/lite/offline/route.js';

const scope = 'https://example.org/user/course/';
const files = ['index.html', 'lab/index.html', 'files/a lesson.ipynb', 'files/50 %.md'];

function route(path: string, navigates = false) {
  return routeOf(new URL(path, scope).href, scope, navigates, (path) => files.includes(path));
}

test.each([
  ['', 'index.html'],
  ['?time=1', 'index.html'],
  ['lab/', 'lab/index.html'],
  ['lab/index.html?path=files/x.ipynb#top', 'lab/index.html'],
  ['files/a%20lesson.ipynb?v=1', 'files/a lesson.ipynb'],
  ['files/50%20%25.md', 'files/50 %.md'],
])('“%s” is the file %s', (path, file) => {
  expect(route(path)).toEqual({ kind: 'file', path: file });
});

test('A page without its slash is at another address, for a tab alone', () => {
  expect(route('lab?path=x', true)).toEqual({ kind: 'moved', to: `${scope}lab/?path=x` });
  expect(route('lab')).toEqual({ kind: 'unknown' });
});

test.each(['lab/x', 'files/', 'files/%', 'service-worker.js'])('“%s” is no file', (path) => {
  expect(route(path, true)).toEqual({ kind: 'unknown' });
});

test.each(['https://example.com/user/course/lab/', '/user/', '/user/course', '/user/courses/lab/'])(
  '%s is left alone',
  (address) => expect(route(address, true)).toBeUndefined(),
);
