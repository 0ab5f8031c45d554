/** All commands, in the order in which the help shows them. */
import type { Command } from '../command.ts';
import { approvalCommands } from './approval.ts';
import { callCommands } from './calls.ts';
import { clientCommands } from './client.ts';
import { connectorCommands } from './connector.ts';
import { doctorCommand } from './doctor.ts';
import { panicCommand } from './panic.ts';
import { rangesCommands } from './ranges.ts';
import { recordCommands } from './records.ts';
import { serveCommand } from './serve.ts';
import { settingsCommands } from './settings.ts';
import { tokenCommands } from './token.ts';
import { toolCommands } from './tool.ts';

export const commandTable: readonly Command[] = [
  serveCommand,
  ...tokenCommands,
  ...clientCommands,
  ...approvalCommands,
  ...connectorCommands,
  ...toolCommands,
  ...callCommands,
  ...recordCommands,
  doctorCommand,
  panicCommand,
  ...rangesCommands,
  ...settingsCommands,
];
