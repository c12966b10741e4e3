import SQLite from 'better-sqlite3';
import type { Stretch } from '../../shared/journal/foundPieces.ts';
import { matchesIn, matchSigns } from './highlighted.ts';

/** What an action is called and how it is done, in one text. */
export interface ActionText {
  readonly id: string;
  readonly text: string;
}

/**
 * An index of what the actions say, in memory: they are few, and half of their words the catalogue's,
 * in the language that is spoken. It finds as the index of the journal does.
 */
export function actionWords() {
  let texts: readonly ActionText[] = [];
  const database = new SQLite(':memory:');
  database.exec(`CREATE VIRTUAL TABLE actions USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2')`);
  const empty = database.prepare<[]>('DELETE FROM actions');
  const add = database.prepare<[number, string]>('INSERT INTO actions (rowid, text) VALUES (?, ?)');
  const select = database
    .prepare<object, [place: number, highlighted: string]>(
      `SELECT rowid, highlight(actions, 0, :opening, :closing) FROM actions
       WHERE actions MATCH :match ORDER BY rowid`,
    )
    .raw();
  const hold = database.transaction((given: readonly ActionText[]) => {
    texts = given;
    empty.run();
    for (const [place, { text }] of given.entries()) add.run(place, text);
  });
  return {
    /** Holds these from now on, and no others. */
    hold: (given: readonly ActionText[]): void => hold(given),
    /** Those that FTS5 finds, in the order they were given; all of them where it is asked for nothing. */
    matching: (
      match: string | null,
    ): readonly (ActionText & { readonly matches: readonly Stretch[] })[] =>
      match === null
        ? texts.map((text) => ({ ...text, matches: [] }))
        : select.all({ match, ...matchSigns }).flatMap(([place, highlighted]) => {
            const found = texts[place];
            return found === undefined
              ? []
              : [{ ...found, matches: matchesIn(found.text, highlighted) }];
          }),
  };
}
