/** What our extension shows in JupyterLab. */
import { afterAll, beforeAll, describe } from 'vitest';
import { skips } from './browser.mjs';
import { courseInBrowser } from './course-in-browser.mjs';
import { exerciseInBrowser } from './exercise-in-browser.mjs';
import { explanationsInBrowser } from './explanations-in-browser.mjs';
import { exploreDescentInBrowser } from './explore-descent-in-browser.mjs';
import { exploreDrawInBrowser } from './explore-draw-in-browser.mjs';
import { exploreFilterInBrowser } from './explore-filter-in-browser.mjs';
import { exploreInBrowser } from './explore-in-browser.mjs';
import { exploreStackInBrowser } from './explore-stack-in-browser.mjs';
import { figuresInBrowser } from './figures-in-browser.mjs';
import { Lab } from './lab.mjs';
import { shapesInBrowser } from './shapes-in-browser.mjs';

describe.skipIf(skips)('In JupyterLab', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.start();
  });
  afterAll(() => lab?.stop());

  describe('a figure', () => figuresInBrowser(() => lab));
  describe('an explanation below a comparison', () => explanationsInBrowser(() => lab));
  describe('the shapes of a cell', () => shapesInBrowser(() => lab));
  describe('an explorer', () => exploreInBrowser(() => lab));
  describe('a filter', () => exploreFilterInBrowser(() => lab));
  describe('a digit that is drawn', () => exploreDrawInBrowser(() => lab));
  describe('an explorer of stacks', () => exploreStackInBrowser(() => lab));
  describe('an explorer of descent', () => exploreDescentInBrowser(() => lab));
  describe('an exercise', () => exerciseInBrowser(() => lab));
  describe('the course', () => courseInBrowser(() => lab));
});
