/** Zone below which names resolve as their first label says. */
export const zone: string;
