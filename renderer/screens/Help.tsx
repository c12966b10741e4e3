import type { ReactNode } from 'react';
import { actionIds, entryOf } from '../../shared/actions/catalogue.ts';
import { type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import { HowTo } from '../actions/HowTo.tsx';
import { run } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './Help.module.css';

/** What the index is, what feeds each pillar, how to do each thing well, and in what measure. */
export function Help() {
  const words = useWords();
  return (
    <div className={styles.help}>
      <header>
        <h1>{words.help.title}</h1>
        <p className={styles.lead}>{words.help.lead}</p>
      </header>
      <Part title={words.help.aboutTitle}>
        {words.help.about.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{words.help.ranks}</p>
        <Button look="link" onClick={() => void run('openPage', { page: 'index' })}>
          {words.help.openIndex}
        </Button>
      </Part>
      <Part title={words.help.pillarsTitle}>
        {pillars.map((pillar) => (
          <PillarHelp key={pillar} pillar={pillar} />
        ))}
      </Part>
      <Part title={words.help.guardTitle}>
        <p className={styles.caveat}>{words.help.guardLead}</p>
        <div className={styles.measures}>
          <Measure title={words.help.limitsTitle} items={words.help.limits} />
          <Measure title={words.help.paceTitle} items={words.help.pace} />
        </div>
      </Part>
    </div>
  );
}

function PillarHelp({ pillar }: { readonly pillar: Pillar }) {
  const words = useWords();
  const actions = actionIds.filter((id) => entryOf(id).pillar === pillar);
  return (
    <details
      className={styles.pillar}
      data-pillar={pillar}
      style={{ '--hue': `var(--${pillar})` } as React.CSSProperties}
    >
      <summary className={styles.summary}>
        <PillarShape pillar={pillar} />
        <h3 className={styles.name}>{words.pillar[pillar]}</h3>
        <span className={styles.count}>{words.help.actions(actions.length)}</span>
      </summary>
      <div className={styles.within}>
        <p className={styles.feeds}>{words.help.feeds[pillar]}</p>
        {actions.map((id) => (
          <HowTo key={id} action={id} />
        ))}
      </div>
    </details>
  );
}

function Measure({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <div>
      <h3 className={styles.measure}>{title}</h3>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
