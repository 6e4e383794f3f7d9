import { expect, it } from 'vitest';
import { History } from '../../src/explore/history';

it('goes back and forth', () => {
  const history = new History('a');
  history.set('b');
  history.set('c');
  history.undo();
  expect([history.now, history.canUndo, history.canRedo]).toEqual(['b', true, true]);
  history.redo();
  expect([history.now, history.canRedo]).toEqual(['c', false]);
});

it('gives up what was undone when something else is set', () => {
  const history = new History('a');
  history.set('b');
  history.undo();
  history.set('c');
  expect([history.now, history.canRedo]).toEqual(['c', false]);
});

it('does nothing where there is nothing to do', () => {
  const history = new History('a');
  history.undo();
  history.redo();
  history.reset();
  expect([history.now, history.canUndo, history.canRedo]).toEqual(['a', false, false]);
});

it('begins anew, which can be undone', () => {
  const history = new History('a');
  history.set('b');
  history.reset();
  expect(history.now).toBe('a');
  history.undo();
  expect(history.now).toBe('b');
});

it('does not undo a look', () => {
  const history = new History('a');
  history.set('b');
  history.look('b, elsewhere');
  history.undo();
  expect(history.now).toBe('a');
});
