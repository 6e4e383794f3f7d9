/** The exercises of the course. */
export { findExercise, listed, manifest, type Listed } from './manifest';
export { lessonName } from './lesson-name';
export { isCalled, isPartOf, plainName } from './named';
