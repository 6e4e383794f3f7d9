// The same, as values.
const evil = '=1+1<script>alert(2)</script>\u001b[2J\u202e`**x**`';
export const depth = evil + '';
export const size = { [evil]: evil };
export const features = Object.defineProperty(() => 1, 'name', { value: evil });
export const steps = [evil, evil, new (class { constructor() { Object.defineProperty(this.constructor, 'name', { value: evil }); } })(), 1];
