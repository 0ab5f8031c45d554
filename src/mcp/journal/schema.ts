/** The tables of `journal.db`. Times are Unix milliseconds; JSON columns hold redacted JSON text. */
export const journalMigrations: readonly string[] = [
  `
  CREATE TABLE calls (
    id TEXT PRIMARY KEY,
    started_at INTEGER NOT NULL,
    client TEXT NOT NULL,
    tool TEXT NOT NULL,
    source TEXT NOT NULL,
    effect TEXT NOT NULL,
    gist TEXT NOT NULL,
    transport TEXT NOT NULL,
    arguments TEXT NOT NULL,
    status TEXT NOT NULL,
    duration_ms REAL,
    bytes_out INTEGER,
    summary TEXT NOT NULL,
    result TEXT NOT NULL,
    steps TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX calls_by_start ON calls (started_at);
  CREATE INDEX calls_running ON calls (status) WHERE status IN ('running', 'waiting');
  CREATE TABLE logs (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    level TEXT NOT NULL,
    scope TEXT NOT NULL,
    message TEXT NOT NULL,
    detail TEXT NOT NULL
  );
  CREATE INDEX logs_by_time ON logs (at);
  CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX audit_by_time ON audit (at);
  `,
  `
  ALTER TABLE audit ADD COLUMN address TEXT NOT NULL DEFAULT '';
  ALTER TABLE audit ADD COLUMN detail TEXT NOT NULL DEFAULT '';
  `,
];
