/** Thrown where a text leaves what the strict reader takes; nobody else ever sees it. Made once: a stack takes time. */
export const outside = new Error('outside the canonical form');
