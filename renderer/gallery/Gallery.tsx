import { type ReactNode, useEffect, useId, useState } from 'react';
import { type Day, isDay } from '../../shared/day.ts';
import { type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import { rankRule, totalRule } from '../../shared/ssi/snapshot.ts';
import { Button } from '../ui/Button.tsx';
import { barChart } from '../ui/barChart.ts';
import { Card } from '../ui/Card.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { ChartCanvas } from '../ui/ChartCanvas.tsx';
import { ChartFrame } from '../ui/ChartFrame.tsx';
import { ChartLegend } from '../ui/ChartLegend.tsx';
import { ChartPoint } from '../ui/ChartPoint.tsx';
import { Check } from '../ui/Check.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { DayGrid } from '../ui/DayGrid.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Field } from '../ui/Field.tsx';
import { Figure } from '../ui/Figure.tsx';
import { Fold } from '../ui/Fold.tsx';
import { Key } from '../ui/Key.tsx';
import { Mark } from '../ui/Mark.tsx';
import { MarkedText } from '../ui/MarkedText.tsx';
import { Menu } from '../ui/Menu.tsx';
import { NoticeBar } from '../ui/NoticeBar.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Sparkline } from '../ui/Sparkline.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Toggles } from '../ui/Toggles.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { timeChart } from '../ui/timeChart.ts';
import styles from './Gallery.module.css';
import { besideOthers, brand, hardWords, legend, overTime, people, places } from './samples.ts';

const schemes = ['light', 'dark'] as const;
const today = '2026-11-22' as Day;
const nothing = () => {};

/** Every component in every state, in both themes side by side. */
export function Gallery() {
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    document.documentElement.dataset.drawn = 'gallery';
  }, []);
  return (
    <main className={styles.gallery}>
      {schemes.map((scheme) => (
        <div key={scheme} className={styles.theme} data-scheme={scheme}>
          <header className={styles.row}>
            <Mark />
            <h1>{scheme === 'light' ? 'Paper by day' : 'Paper by night'}</h1>
          </header>
          <Part name="Colours">
            <Colours />
          </Part>
          <Part name="Type">
            <TypeScale />
          </Part>
          <Part name="Button">
            <Buttons />
          </Part>
          <Part name="Field and number field">
            <Fields />
          </Part>
          <Part name="Check">
            <Checks />
          </Part>
          <Part name="Segmented, toggles, tabs">
            <Choices />
          </Part>
          <Part name="Menu, dialog, tooltip, key">
            <div className={styles.row}>
              <Menu
                label="More"
                items={[
                  { id: 'edit', label: 'Edit', key: 'E', onChoose: nothing },
                  { id: 'pause', label: 'Pause', onChoose: nothing },
                  { id: 'restore', label: 'Restore', isDisabled: true, onChoose: nothing },
                ]}
              />
              <Button onClick={() => setAsking(true)}>Open a dialog</Button>
              <Tooltip text="Notes your score" keys={['N']}>
                <Button>Rest on me</Button>
              </Tooltip>
              <span>
                <Key keys={['Ctrl', 'K']} />
              </span>
            </div>
          </Part>
          <Part name="Notice">
            <Notices />
          </Part>
          <Part name="Card, figure, caveat">
            <Card>
              <Figure
                value="53"
                unit="of 100"
                caption="+2.4 since Oct 22"
                caveat="It shows what to improve next; it does not measure your worth."
              />
              <Button look="primary">Note your score</Button>
            </Card>
          </Part>
          <Part name="Chart frame">
            <ChartSample />
          </Part>
          <Part name="Sparkline">
            <SparklineSample />
          </Part>
          <Part name="Days as a grid">
            <DayGridSample />
          </Part>
          <Part name="Fold and facts">
            <Fold summary="How do we know?">
              <FactsSample />
            </Fold>
            <FactsSample />
          </Part>
          <Part name="Hard words">
            <HardWords />
          </Part>
          <Part name="Empty state">
            <EmptyState
              level={2}
              title="Your story begins with a number"
              lead="Note your score once a week, always on the same day."
              caveat="It shows what to improve next; it does not measure your worth."
            >
              <Button look="primary">Note the first one</Button>
            </EmptyState>
          </Part>
        </div>
      ))}
      {isAsking && (
        <Dialog title="Replace what is kept?" onCancel={() => setAsking(false)}>
          <div className={styles.part}>
            <p>{hardWords.join(' ')}</p>
            <div className={styles.row}>
              <Button look="primary" onClick={() => setAsking(false)}>
                Replace
              </Button>
              <Button onClick={() => setAsking(false)}>Go on editing</Button>
            </div>
          </div>
        </Dialog>
      )}
    </main>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.name}>{name}</h2>
      {children}
    </section>
  );
}

function Colours() {
  const names = ['paper', 'margin', 'sheet', 'line', 'outline', 'ink', 'ink-second', 'accent'];
  return (
    <>
      <ul className={styles.row}>
        {[...names, 'wrong'].map((name) => (
          <li key={name} className={styles.swatch}>
            <span className={styles.colour} style={{ background: `var(--${name})` }} />
            {name}
          </li>
        ))}
      </ul>
      <ul className={styles.row}>
        {pillars.map((pillar) => (
          <li key={pillar} className={styles.swatch}>
            <span className={styles.colour} style={{ background: `var(--${pillar})` }} />
            <span style={{ color: `var(--${pillar}-ink)` }}>
              <PillarShape pillar={pillar} /> {pillar}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function TypeScale() {
  const sizes = ['figure', 'title', 'large'] as const;
  return (
    <div className={styles.scale}>
      {sizes.map((size) => (
        <p key={size} style={{ font: `420 var(--text-${size}) / 1.15 var(--serif)` }}>
          From 35 to 53
        </p>
      ))}
      <p>Three small things and you are done.</p>
      <p style={{ fontSize: 'var(--text-small)', color: 'var(--ink-second)' }}>2 of 3 this week</p>
      <Caveat text="It shows what to improve next." />
    </div>
  );
}

function Buttons() {
  return (
    <div className={styles.row}>
      {(['primary', 'plain'] as const).map((look) => (
        <span key={look} className={styles.row}>
          <Button look={look}>{look}</Button>
          <Button look={look} data-force="hover">
            under the pointer
          </Button>
          <Button look={look} data-force="focus-visible">
            with the focus
          </Button>
          <Button look={look} disabled>
            disabled
          </Button>
        </span>
      ))}
      <Button look="link">linkedin.com/sales/ssi</Button>
    </div>
  );
}

function Fields() {
  const [total, setTotal] = useState('52,7');
  const [day, setDay] = useState<string>(today);
  const [line, setLine] = useState('Call on 2 people every Tuesday #none');
  const write = (value: number) => value.toLocaleString('en');
  return (
    <div className={styles.fields}>
      <NumberField
        label="Total"
        hint="Left empty, the sum is taken"
        name="total"
        value={total}
        rule={totalRule}
        write={write}
        onChange={setTotal}
        onLeave={nothing}
      />
      <NumberField
        label="Rank"
        name="rank"
        value=""
        rule={rankRule}
        placeholder="optional"
        write={write}
        onChange={nothing}
        onLeave={nothing}
      />
      <NumberField
        label="Brand"
        mark={<PillarShape pillar="brand" />}
        refusal="Each pillar goes from 0 to 25."
        name="brand"
        value="26"
        rule={totalRule}
        write={write}
        onChange={nothing}
        onLeave={nothing}
      />
      <Field label="Date">
        {(control) => (
          <DayInput
            control={control}
            name="day"
            value={day}
            latest={today}
            write={(value) => value}
            read={(text) => (isDay(text) ? text : null)}
            pickLabel="Choose from the calendar"
            onChange={setDay}
            onLeave={nothing}
          />
        )}
      </Field>
      <Field label="Note">
        {(control) => <textarea {...control} dir="auto" defaultValue={hardWords[2]} />}
      </Field>
      <Field label="Marked">
        {(control) => (
          <MarkedText
            control={control}
            name="marked"
            value={line}
            marks={[
              { from: 8, to: 9, look: 'noticed' },
              { from: 17, to: 30, look: 'taken' },
              { from: 31, to: 36, look: 'wrong' },
            ]}
            placeholder="Say it in a line"
            onChange={setLine}
          />
        )}
      </Field>
      <Field label="Disabled">
        {(control) => <input {...control} disabled defaultValue="as it is" />}
      </Field>
    </div>
  );
}

function Checks() {
  const [done, setDone] = useState(true);
  return (
    <div className={styles.scale}>
      <Check label="To do" hue="var(--brand)" isChecked={false} onChange={nothing} />
      <Check label="Tick me" hue="var(--people)" isChecked={done} onChange={setDone} />
      <Check label="Being kept" hue="var(--insights)" isChecked isBusy onChange={nothing} />
      <Check label="Remind me" hue="var(--ink)" isSetting isChecked onChange={nothing} />
    </div>
  );
}

function Choices() {
  const [look, setLook] = useState<'system' | 'light' | 'dark'>('system');
  const [pillar, setPillar] = useState<Pillar>('people');
  const [days, setDays] = useState<readonly string[]>(['Tuesday']);
  const names = { system: 'Same as system', light: 'Light', dark: 'Dark' };
  return (
    <>
      <Segmented
        legend="Appearance"
        choices={['system', 'light', 'dark']}
        chosen={look}
        label={(choice) => names[choice]}
        onChoose={setLook}
      />
      <Segmented
        legend="Step"
        choices={['day', 'week', 'month']}
        chosen="week"
        label={(choice) => choice}
        isDisabled={(choice) => choice === 'day'}
        onChoose={nothing}
      />
      <Segmented
        legend="Pillar"
        choices={pillars}
        chosen={pillar}
        label={(choice) => choice}
        mark={(choice) => <PillarShape pillar={choice} />}
        onChoose={setPillar}
      />
      <Toggles
        legend="Days"
        choices={['Monday', 'Tuesday', 'Wednesday']}
        chosen={days}
        label={(choice) => choice}
        shortLabel={(choice) => choice.slice(0, 3)}
        onChoose={setDays}
      />
      <Tabs
        label="Pillars"
        tabs={pillars.map((pillar) => ({
          id: pillar,
          label: pillar,
          content: <p>{`What ${pillar} asks for.`}</p>,
        }))}
      />
    </>
  );
}

function Notices() {
  return (
    <div className={styles.scale}>
      <div className={styles.notice}>
        <NoticeBar
          text="Saved: 52.7 on November 22."
          isFailure
          action={{ label: 'Undo', run: nothing }}
          closeLabel="Close"
          onHold={nothing}
          onClose={nothing}
        />
      </div>
      <div className={styles.notice}>
        <NoticeBar
          text={hardWords[0] ?? ''}
          isFailure={false}
          action={null}
          closeLabel="Close"
          onHold={nothing}
          onClose={nothing}
        />
      </div>
    </div>
  );
}

function ChartSample() {
  const [isTable, setTable] = useState(false);
  const [[which, point], setPoint] = useState<readonly [string, number | null]>(['', null]);
  const id = useId();
  return (
    <ChartFrame
      heading={<h3>From 12 to 27</h3>}
      controls={<Menu label="More about the chart" isIcon items={[]} />}
      legend={<ChartLegend entries={legend} />}
      isTable={isTable}
      caveat="It shows what to improve next; it does not measure your worth."
      chart={
        <>
          <ChartCanvas
            draw={timeChart}
            data={overTime}
            count={places.length}
            summary="Two pillars, stacked, with their sum"
            describedBy={id}
            height="large"
            point={which === 'time' ? point : null}
            onPoint={(at) => setPoint(['time', at])}
          />
          <ChartCanvas
            draw={barChart}
            data={besideOthers}
            count={besideOthers.groups.length}
            summary="Two pillars beside what others average"
            describedBy={id}
            height="middle"
            point={which === 'bars' ? point : null}
            onPoint={(at) => setPoint(['bars', at])}
          />
          <ChartPoint
            id={id}
            hint="Use the arrow keys to go through it."
            text={point === null ? null : `Point ${point + 1}`}
            note={point === null ? '' : (hardWords[0] ?? '')}
          />
          <Button onClick={() => setTable(true)}>View as table</Button>
        </>
      }
      table={
        <>
          <DataTable
            caption="Two pillars"
            columns={['Day', 'Brand', 'People'].map((head) => ({ id: head, head }))}
            rows={places.map((place, at) => [`${place}`, `${brand[at]}`, `${people[at]}`])}
          />
          <Button onClick={() => setTable(false)}>View as chart</Button>
        </>
      }
    />
  );
}

function SparklineSample() {
  const run = (values: readonly number[], from: number, until: number) =>
    values.map((value, at) => ({
      place: from + (at * (until - from)) / Math.max(1, values.length - 1),
      value,
    }));
  return (
    <div className={styles.scale}>
      <Sparkline summary="It rises" hue="var(--brand)" runs={[run([3, 4, 4, 7, 6, 9], 0, 1)]} />
      <Sparkline
        summary="With a gap, and one alone"
        hue="var(--people)"
        runs={[run([8, 5, 6], 0, 0.3), run([2], 0.5, 0.5), run([4, 7], 0.8, 1)]}
      />
      <Sparkline summary="It never changed" hue="var(--insights)" runs={[run([5, 5, 5], 0, 1)]} />
      <Sparkline summary="One" hue="var(--relationships)" runs={[run([5], 1, 1)]} />
    </div>
  );
}

/** Ten weeks, half of which were full. */
const gridStates = Array.from({ length: 66 }, (_, day) => (day % 4 < 2 ? 'full' : 'empty'));
const gridWeekdays = ['M', 'T', 'W', 'T', 'F', 'S', 'S'].map((letter, at) => ({
  letter,
  name: `Weekday ${at + 1}`,
}));
const gridName = (index: number) => `Day ${index + 1}: ${gridStates[index]}`;

function DayGridSample() {
  return (
    <DayGrid
      label="Ten weeks"
      look={styles.grid}
      cellLook={styles.cell}
      states={gridStates}
      nameOf={gridName}
      weekdays={gridWeekdays}
      hasTitles
    />
  );
}

function FactsSample() {
  return (
    <Facts
      facts={[
        ['Weeks', '46'],
        [hardWords[0] ?? '', 'between −0.18 and +0.56'],
      ]}
    />
  );
}

function HardWords() {
  return (
    <div className={styles.scale}>
      {hardWords.map((text) => (
        <Check key={text} label={text} hue="var(--brand)" isChecked={false} onChange={nothing} />
      ))}
    </div>
  );
}
