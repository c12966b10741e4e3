import type { Database } from 'better-sqlite3';
import { expect } from 'vitest';

/** Expects the index to be what follows from the journal: each text has its place, and its words alone are in it. */
export function expectIndexFollows(database: Database): void {
  const derived = database
    .prepare(
      `SELECT day, 'entry' AS kind, NULL AS action, text FROM entries
       UNION ALL SELECT day, 'snapshot', NULL, note FROM snapshots WHERE note <> ''
       UNION ALL SELECT day, 'note', action_id, note FROM completions WHERE note <> ''
       ORDER BY day, kind, action`,
    )
    .all();
  const indexed = database
    .prepare(
      `SELECT date((id >> 20) * 86400, 'unixepoch') AS day,
         CASE WHEN action_id IS NOT NULL THEN 'note' WHEN id & 1048575 = 1048575 THEN 'entry'
           WHEN id & 1048575 = 1048574 THEN 'snapshot' END AS kind, action_id AS action, text
       FROM search_texts ORDER BY day, kind, action`,
    )
    .all();
  expect(indexed).toEqual(derived);
  // SQLite's own: the words in the index are those of the texts, no more and no fewer.
  database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
}
