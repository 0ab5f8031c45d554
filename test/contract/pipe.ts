/** A pipe in memory between `serve` and `connect`: JSON on the way, and faults on demand. */
import type { Channel } from '../../src/contract/wire.ts';

/** What becomes of a frame on its way from the core to the face. */
export type Fate = 'arrives' | 'is lost' | 'arrives twice' | 'is late';

export interface Pipe {
  /** Handed to `serve`. */
  core: Channel;
  /** Handed to `connect`. */
  face: Channel;
  /** Every frame the core sent, as it was sent. */
  sent: Record<string, unknown>[];
  /** Every frame the face sent. */
  asked: Record<string, unknown>[];
  /** Bytes the face is said to have yet to read. */
  backlog: number;
  /** Delivers what was late, last first. */
  catchUp(): void;
  close(): void;
}

export function createPipe(fate: (frame: Record<string, unknown>) => Fate = () => 'arrives'): Pipe {
  const atFace: ((frame: unknown) => void)[] = [];
  const atCore: ((frame: unknown) => void)[] = [];
  const closers: (() => void)[] = [];
  const late: unknown[] = [];
  let open = true;
  const arrive = (frame: unknown) => atFace.forEach((hear) => hear(structuredClone(frame)));

  const pipe: Pipe = {
    core: {
      send(frame) {
        if (!open) return;
        const copy = overJson(frame);
        pipe.sent.push(copy);
        const what = fate(copy);
        if (what === 'is late') return void late.push(copy);
        if (what === 'is lost') return;
        arrive(copy);
        if (what === 'arrives twice') arrive(copy);
      },
      backlog: () => pipe.backlog,
      onReceive: (hear) => void atCore.push(hear),
      onClose: (hear) => void closers.push(hear),
    },
    face: {
      send(frame) {
        if (!open) return;
        const copy = overJson(frame);
        pipe.asked.push(copy);
        atCore.forEach((hear) => hear(copy));
      },
      backlog: () => 0,
      onReceive: (hear) => void atFace.push(hear),
      onClose: (hear) => void closers.push(hear),
    },
    sent: [],
    asked: [],
    backlog: 0,
    catchUp() {
      for (const frame of late.splice(0).reverse()) arrive(frame);
    },
    close() {
      open = false;
      closers.forEach((closed) => closed());
    },
  };
  return pipe;
}

function overJson(frame: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(frame)) as Record<string, unknown>;
}
