/** Exercises that are answered in Python. */
export { pythonExercise } from './python-exercise';
export { trainingLinesExercise } from './training-lines-exercise';
export { inPython } from './wording';
