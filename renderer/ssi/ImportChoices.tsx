import { shortened } from '../../shared/shortened.ts';
import type { DayOrder } from '../../shared/ssi/table/dayOrder.ts';
import {
  headersOffered,
  type ImportChoice,
  type OfferedOrder,
  type TableImport,
} from '../../shared/ssi/table/readImport.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Field } from '../ui/Field.tsx';
import styles from './ImportChoices.module.css';

/** Which row names the columns, and in which order the days are written. */
export function ImportChoices({
  table: { beginning, orders },
  choice,
  isRefused,
  onChoose,
}: {
  readonly table: TableImport;
  readonly choice: ImportChoice;
  /** Whether what is lacking has been told off. */
  readonly isRefused: boolean;
  readonly onChoose: (choice: ImportChoice) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.importing;
  const { header, dayOrder } = choice;
  const headers = beginning
    .map(({ line, cells }, row) => ({ row, line, names: cells.filter(Boolean).join(', ') }))
    .filter(({ row }) => row < headersOffered || row === header);
  const [only] = orders;
  const tellThemselves = orders.length === 1 && only?.order === 'iso';
  const isMixed = orders.some(({ order }) => order === 'iso');
  const asked = isMixed ? said.orderMixed : said.orderAsked;
  const sentence = ({ order, example }: OfferedOrder) => {
    const name = words.table.dayOrder[order];
    if (example === null) return name;
    return said.orderLike(name, example.written, format.shortDayWithYear(example.day));
  };
  return (
    <div className={styles.choices}>
      <Field label={said.header}>
        {(control) => (
          <select
            {...control}
            name="header"
            value={header ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChoose({ ...choice, header: value === '' ? null : Number(value) })
            }
          >
            <option value="">{said.noHeader}</option>
            {headers.map(({ row, line, names }) => (
              <option key={row} value={row}>
                {said.headerLine(format.score(line), shortened(names, namesShown))}
              </option>
            ))}
          </select>
        )}
      </Field>
      {tellThemselves ? (
        <div className={styles.told}>
          <span>{said.dayOrder}</span>
          <p>{said.orderTold}</p>
        </div>
      ) : (
        <div className={dayOrder === null ? styles.asked : undefined}>
          <Field
            label={said.dayOrder}
            hint={dayOrder === null ? asked : undefined}
            refusal={isRefused && dayOrder === null ? asked : undefined}
          >
            {(control) => (
              <select
                {...control}
                name="dayOrder"
                data-asked={dayOrder === null || undefined}
                value={dayOrder ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onChoose({ ...choice, dayOrder: value as DayOrder })
                }
              >
                {dayOrder === null && <option value="">{said.chooseOrder}</option>}
                {orders.map((offered) => (
                  <option key={offered.order} value={offered.order}>
                    {sentence(offered)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
    </div>
  );
}

const namesShown = 60;
