/** The workspace database: one table of items, one full-text index whose rows share the items' row numbers. */

export const migrations = [
  `CREATE TABLE item (
     id INTEGER PRIMARY KEY,
     kind TEXT NOT NULL,
     uid TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     created_at INTEGER NOT NULL,
     updated_at INTEGER NOT NULL,
     deleted_at INTEGER,
     archived INTEGER NOT NULL,
     parent TEXT,
     payload TEXT NOT NULL
   ) STRICT;
   CREATE INDEX item_in_order ON item (kind, updated_at, uid);
   CREATE INDEX item_alive_in_order ON item (kind, updated_at, uid) WHERE deleted_at IS NULL;
   CREATE INDEX item_newest ON item (updated_at);
   CREATE INDEX item_of_parent ON item (parent, id) WHERE parent IS NOT NULL;
   CREATE VIRTUAL TABLE search USING fts5 (
     title, body, extra,
     tokenize = 'unicode61 remove_diacritics 2',
     prefix = '2 3'
   );`,
] as const;
