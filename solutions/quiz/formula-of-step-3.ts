/** Step 2 gave 32 pixels. The window is 5 wide and moves by 1; 2 zeros are put at each end. */
export const W = 32;
export const F = 5;
export const S = 1;
export const P = 2;
