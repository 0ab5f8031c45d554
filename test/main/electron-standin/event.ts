/** An event as Electron hands it to listeners: it can be prevented, and carries what it is about. */
export type StandInEvent<T extends object = object> = T & {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
};

export function createEvent<T extends object>(about: T): StandInEvent<T> {
  let prevented = false;
  return Object.defineProperties(about, {
    defaultPrevented: { get: () => prevented, enumerable: true },
    preventDefault: { value: () => void (prevented = true) },
  }) as StandInEvent<T>;
}
