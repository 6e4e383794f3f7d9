// Catches being cut off, and goes on.
const again = (): never => { try { for (;;); } finally { again(); } };
again();
