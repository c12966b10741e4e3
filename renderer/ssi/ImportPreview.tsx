import {
  type ImportChoice,
  rowsPreviewed,
  type TableImport,
} from '../../shared/ssi/table/readImport.ts';
import { type TableField, tableFields } from '../../shared/ssi/table/tableField.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import styles from './ImportPreview.module.css';

const fields: readonly TableField[] = ['ignore', ...tableFields];

/** The first rows of a table, and above each column what it is taken for. */
export function ImportPreview({
  table: { beginning },
  choice: { columns, header },
  onChoose,
}: {
  readonly table: TableImport;
  readonly choice: ImportChoice;
  readonly onChoose: (columns: readonly TableField[]) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.importing;
  const names = header === null ? [] : (beginning[header]?.cells ?? []);
  const nameOf = (column: number) =>
    names[column]?.trim() || said.unnamed(format.score(column + 1));
  const from = header === null ? 0 : header + 1;
  const isSecond = (column: number) => {
    const field = columns[column] ?? 'ignore';
    return field !== 'ignore' && columns.indexOf(field) < column;
  };
  const twice = new Set(columns.filter((_, column) => isSecond(column)));
  return (
    <div className={styles.preview}>
      <section className={styles.frame} aria-label={said.preview}>
        <table className={styles.table}>
          <caption className="visually-hidden">{said.preview}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((field, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col" data-unused={field === 'ignore' || undefined}>
                  <span className={styles.name} dir="auto">
                    {nameOf(column)}
                  </span>
                  <select
                    className={styles.field}
                    aria-label={said.means(nameOf(column))}
                    aria-invalid={isSecond(column) || undefined}
                    value={field}
                    onChange={({ currentTarget: { value } }) =>
                      onChoose(columns.with(column, value as TableField))
                    }
                  >
                    {fields.map((one) => (
                      <option key={one} value={one}>
                        {words.table.columns[one]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {beginning.slice(from, from + rowsPreviewed).map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">
                  <span className="visually-hidden">{said.line(format.score(line))}</span>
                  <span aria-hidden="true">{format.score(line)}</span>
                </th>
                {columns.map((field, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    key={column}
                    dir="auto"
                    data-unused={field === 'ignore' || undefined}
                  >
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {[...twice].map((field) => (
        <p key={field} className={styles.twice}>
          {said.twice(words.table.columns[field])}
        </p>
      ))}
    </div>
  );
}
