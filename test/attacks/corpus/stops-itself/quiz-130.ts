// Stops itself, so that it neither ends nor answers.
process.kill(process.pid, 'SIGSTOP');
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
