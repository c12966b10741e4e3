import styles from './DayGrid.module.css';

/** A weekday as a row of the grid is named. */
export interface RowName {
  readonly name: string;
  /** In one letter or two. */
  readonly letter: string;
}

/** What a grid of days shows. */
export interface DayGridDrawing {
  /** What each day looks like (`data-state`), without a hole, from the first day of a week on. */
  readonly states: readonly string[];
  /** What a day says of itself. */
  readonly nameOf: (index: number) => string;
  /** The class of a cell. */
  readonly cellLook: string | undefined;
  /** The weekdays before the rows, seven or none. */
  readonly weekdays: readonly RowName[];
  /** Whether a day shows its name where the pointer rests. */
  readonly hasTitles: boolean;
}

/**
 * Draws the cells of a grid of days, a row a weekday and a column a week, into the body of its table,
 * or brings those that are there up to date. By hand, since a page may have more than a thousand of
 * them, for which React would take longer than for all the rest.
 */
export function drawCells(body: HTMLTableSectionElement, drawing: DayGridDrawing): void {
  const { states, nameOf, hasTitles } = drawing;
  const form = [states.length, ...drawing.weekdays.map(({ name }) => name)].join();
  if (body.dataset.form !== form) {
    body.dataset.form = form;
    body.replaceChildren(...rowsOf(drawing));
  }
  for (const [index, cell] of cellsOf(body).entries()) {
    const name = nameOf(index);
    if (cell.ariaLabel === name) continue;
    cell.dataset.state = states[index];
    cell.ariaLabel = name;
    if (hasTitles) cell.title = name;
  }
  if (body.querySelector('[tabindex="0"]') === null) makeCurrent(body, states.length - 1);
}

/** Makes a day the one that Tab reaches; answers its cell. */
export function makeCurrent(
  body: HTMLTableSectionElement,
  index: number,
): HTMLTableCellElement | undefined {
  body.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
  const cell = cellsOf(body)[index];
  if (cell !== undefined) cell.tabIndex = 0;
  return cell;
}

/** The cells by day. */
function cellsOf(body: HTMLTableSectionElement): readonly HTMLTableCellElement[] {
  const cells: HTMLTableCellElement[] = [];
  for (const cell of body.querySelectorAll('td')) cells[Number(cell.dataset.index)] = cell;
  return cells;
}

const rows = [0, 1, 2, 3, 4, 5, 6];

function rowsOf({ states, cellLook, weekdays }: DayGridDrawing): HTMLElement[] {
  return rows.map((weekday) => {
    const row = document.createElement('tr');
    const named = weekdays[weekday];
    if (named !== undefined) row.append(headerOf(named));
    for (let index = weekday; index < states.length; index += 7) {
      const cell = document.createElement('td');
      cell.className = cellLook ?? '';
      cell.dataset.index = String(index);
      row.append(cell);
    }
    return row;
  });
}

function headerOf({ name, letter }: RowName): HTMLElement {
  const header = document.createElement('th');
  header.scope = 'row';
  header.className = styles.weekday ?? '';
  const [seen, told] = [document.createElement('span'), document.createElement('span')];
  seen.ariaHidden = 'true';
  seen.textContent = letter;
  told.className = 'visually-hidden';
  told.textContent = name;
  header.append(seen, told);
  return header;
}
