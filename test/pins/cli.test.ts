/** The command line is a promise: names, operands and options change only with a changelog entry and an alias. */
import { expect, test } from 'vitest';
import { commonOptions } from '../../src/headless/arguments.ts';
import { commandTable } from '../../src/headless/commands/table.ts';
import { helpText } from '../../src/headless/help.ts';
import { routes } from '../../src/headless/routes.ts';

test('the commands with their operands and options', () => {
  const lines = commandTable.map((command) =>
    [
      ...command.words,
      command.operands,
      ...Object.entries(command.options).map(([name, spec]) =>
        spec.type === 'string' ? `--${name} ${spec.value}` : `--${name}`,
      ),
    ]
      .filter((word) => word !== '')
      .join(' '),
  );
  expect(lines).toEqual([
    'serve --port N --dashboard-port N --host ADDR --dangerously-listen-on ADDR --tunnel none|ngrok --secrets keychain|file',
    'token create --name NAME --scope SCOPES --link --expires 30d',
    'token list',
    'token revoke ID',
    'client list',
    'client revoke ID',
    'approval list',
    'approval approve ID --number NN --scope SCOPES --source SOURCE',
    'approval reject ID',
    'connector list --secrets keychain|file',
    'connector set ID KEY=VALUE… --secrets keychain|file',
    'connector enable ID --secrets keychain|file',
    'connector disable ID --secrets keychain|file',
    'connector check ID --secrets keychain|file',
    'tool list',
    'tool enable TOOL',
    'tool disable TOOL',
    'calls --limit N --follow --client CLIENT --tool TOOL',
    'call show ID',
    'logs --limit N --level LEVEL --text TEXT',
    'audit --limit N',
    'doctor --secrets keychain|file',
    'panic',
    'ranges refresh',
    'settings get [KEY] --secrets keychain|file',
    'settings set KEY=VALUE… --secrets keychain|file',
  ]);
  expect(Object.keys(commonOptions)).toEqual(['data-dir', 'json', 'help']);
});

test('the help', () => {
  expect(helpText([], commandTable)).toMatchInlineSnapshot(`
    "Usage: patchbay <command> [options]

    Commands:
      serve                        run Patchbay without a desktop, until a signal
      token create                 make a token, or a secret link, for a client; it is shown once
      token list                   show the tokens there are, without their secrets
      token revoke ID              make a token useless, at once and for good
      client list                  show the clients that came by OAuth, and what each may do
      client revoke ID             take back all that a client was granted, or one grant, at once and for good
      approval list                show the clients that wait to be let in
      approval approve ID          let a client in that waits; on a terminal it asks for the number that the browser shows
      approval reject ID           turn a client away that waits
      connector list               show the sources of tools, their state and their settings
      connector set ID KEY=VALUE…  set fields of a source, which also switches it on the first time; KEY=- reads the value from standard input, KEY= removes it
      connector enable ID          show a source’s tools to clients
      connector disable ID         hide a source’s tools from clients
      connector check ID           ask a source whether it answers with these settings
      tool list                    show the tools, where they come from, what they do and whether clients see them
      tool enable TOOL             show one tool to clients, whatever exposure.preset says
      tool disable TOOL            hide one tool from clients
      calls                        show the newest tool calls, newest last
      call show ID                 show one call with its redacted arguments and result
      logs                         show the newest log lines, newest last
      audit                        show who was let in, turned away or changed something, newest last
      doctor                       check everything from inside out and from outside in, and say what to do
      panic                        close the tunnel, revoke every token and grant, reject all that waits; asks nothing
      ranges refresh               fetch OpenAI’s published addresses anew, for the setting access.openaiOnly
      settings get [KEY]           show the settings, or one of them; of a secret only whether it is stored
      settings set KEY=VALUE…      change settings; KEY=- reads the value from standard input, KEY= restores the default

    Options of every command:
      --data-dir DIR  where Patchbay keeps its files (or PATCHBAY_HOME in the environment)
      --json          results as JSON, for programs
      --help          show this and do nothing

    Exit status: 0 done, 1 failed, 2 wrong usage. Results go to stdout, everything else to stderr.
    "
  `);
});

test('the help of a group and of a command', () => {
  expect(helpText(['token'], commandTable)).toContain('Usage: patchbay token <command> [options]');
  expect(helpText(['token'], commandTable)).not.toContain('serve');
  expect(helpText(['token', 'create'], commandTable)).toMatchInlineSnapshot(`
    "Usage: patchbay token create [options]

    Make a token, or a secret link, for a client; it is shown once.

    Options:
      --name NAME     what it is for, e.g. laptop
      --scope SCOPES  what it may do ("mcp:read mcp:write")
      --link          a secret link in place of a token, for clients that can do neither tokens nor OAuth
      --expires 30d   for how long, in hours (h), days (d) or weeks (w)

    Options of every command:
      --data-dir DIR  where Patchbay keeps its files (or PATCHBAY_HOME in the environment)
      --json          results as JSON, for programs
      --help          show this and do nothing
    "
  `);
});

test('the REST paths', () => {
  expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/v1/state',
    'GET /api/v1/calls',
    'GET /api/v1/calls/{id}',
    'GET /api/v1/sessions',
    'GET /api/v1/tokens',
    'POST /api/v1/tokens',
    'DELETE /api/v1/tokens/{id}',
    'GET /api/v1/approvals',
    'POST /api/v1/approvals/{id}',
    'GET /api/v1/clients',
    'DELETE /api/v1/clients/{id}',
    'GET /api/v1/oauth/status',
    'GET /api/v1/audit',
    'GET /api/v1/doctor',
    'POST /api/v1/panic',
    'GET /api/v1/connectors',
    'PUT /api/v1/connectors/{id}',
    'GET /api/v1/tools',
  ]);
});
