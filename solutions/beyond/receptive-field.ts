/** 1 + 2, + 3 steps of 1, + 4 steps of 4, + 1 step of 4: the pooling made the steps 4 pixels long. */
export const fields = [3, 6, 22, 26];
