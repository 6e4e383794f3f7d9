/** Four photos of three channels; the height comes first, then the width. */
import { zeros } from 'convlab';

export const widePhotos = zeros([4, 3, 20, 30]);
