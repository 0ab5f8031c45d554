/** Runs pieces of work one after the other, in the order they were asked for. */

/** Each call waits for the ones before it, whether they succeeded or failed. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
