import { type FormEvent, useState } from 'react';
import { largestCount, longestText } from '../../shared/actions/action.ts';
import { titleOf } from '../../shared/actions/actionWords.ts';
import { isOpenableAddress } from '../../shared/actions/address.ts';
import type { Day } from '../../shared/day.ts';
import type { ActionView } from '../../shared/ipc/contract.ts';
import type { Words } from '../../shared/locales/words.ts';
import { readTypedNumber } from '../../shared/ssi/typedNumber.ts';
import { announce, run, setDay, useDesk } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import styles from './DayDialog.module.css';

/** Writes down what became of an action on a day: today or a past one. */
export function DayDialog() {
  const open = useDesk((desk) => desk.dayOpen);
  return open === null ? null : <DayOf key={open.action + open.day} {...open} />;
}

function DayOf({ action, day }: { readonly action: string; readonly day: Day }) {
  const { value } = useView('action', { action });
  return value === null ? null : <DayForm view={value} day={day} />;
}

function DayForm({ view, day }: { readonly view: ActionView; readonly day: Day }) {
  const words = useWords();
  const format = useFormat();
  const { action } = view.sheet;
  const told = view.days.find((one) => one.day === day);
  const [count, setCount] = useState(String(told?.count || action.target));
  const [note, setNote] = useState(told?.note ?? '');
  const [page, setPage] = useState(told?.page ?? '');
  const [isSubmitted, setSubmitted] = useState(false);
  const { dayDialog: said } = words;
  const title = titleOf(action, words);
  const shownDay = format.longDay(day);
  const reading = readTypedNumber(count, countRule);
  const address = page.trim() === '' ? null : page.trim();
  const refusals = {
    count: reading.value === undefined ? said.countRefusal : undefined,
    note: note.length > longestText ? said.noteRefusal : undefined,
    page: address === null || isOpenableAddress(address) ? undefined : said.pageRefusal,
  };

  const tell = (sentence: (words: Words) => (title: string, day: string) => string) => {
    close();
    announce(
      (current, currentFormat) =>
        sentence(current)(titleOf(action, current), currentFormat.longDay(day)),
      offerUndo,
    );
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.value === undefined || refusals.note || refusals.page) return;
    const input = { action: action.id, day, count: reading.value, note, page: address };
    if ((await run('markDay', input)) === null) tell((current) => current.dayDialog.kept);
  };
  const change = async (
    name: 'skip' | 'untick',
    sentence: (words: Words) => (title: string, day: string) => string,
  ) => {
    if ((await run(name, { action: action.id, day })) === null) tell(sentence);
  };

  return (
    <Dialog title={`${title}, ${shownDay}`} onCancel={close}>
      <form className={styles.form} noValidate onSubmit={(event) => void keep(event)}>
        <NumberField
          label={said.count}
          name="count"
          hint={action.target > 1 ? said.countHint(action.target) : undefined}
          refusal={isSubmitted ? refusals.count : undefined}
          value={count}
          rule={countRule}
          write={(value) => format.score(value, 0)}
          isFirst
          selectsOnFocus
          onChange={setCount}
          onLeave={() => {}}
        />
        <Field label={`${said.note} (${words.snapshot.optional})`} refusal={refusals.note}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={3}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={`${said.page} (${words.snapshot.optional})`}
          hint={said.pageHint}
          refusal={isSubmitted ? refusals.page : undefined}
        >
          {(control) => (
            <input
              {...control}
              inputMode="url"
              autoComplete="off"
              value={page}
              onChange={(event) => setPage(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className={styles.deeds}>
          <Button type="submit" look="primary">
            {said.keep}
          </Button>
          <Button onClick={() => void change('skip', (current) => current.dayDialog.skipped)}>
            {said.skip}
          </Button>
          {told !== undefined && (
            <Button onClick={() => void change('untick', (current) => current.dayDialog.cleared)}>
              {said.clear}
            </Button>
          )}
          <Button onClick={close}>{said.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function close(): void {
  setDay(null);
}

const countRule = { smallest: 1, largest: largestCount, decimals: 0 };
