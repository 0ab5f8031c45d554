/** All commands, in the order in which the help shows them. */
import type { Command } from '../command.ts';
import { callCommands } from './calls.ts';
import { connectorCommands } from './connector.ts';
import { recordCommands } from './records.ts';
import { serveCommand } from './serve.ts';
import { settingsCommands } from './settings.ts';
import { tokenCommands } from './token.ts';
import { toolCommands } from './tool.ts';

export const commandTable: readonly Command[] = [
  serveCommand,
  ...tokenCommands,
  ...connectorCommands,
  ...toolCommands,
  ...callCommands,
  ...recordCommands,
  ...settingsCommands,
];
