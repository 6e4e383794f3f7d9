// Goes on in a finally block when it is cut off.
const again = (): never => { try { for (;;); } finally { again(); } };
again();
