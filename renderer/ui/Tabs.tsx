import { Tabs as Primitive } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

/** One page of several that lie on one another. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Pages on one another; arrow keys go from tab to tab. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <Primitive.Root defaultValue={tabs[0]?.id} className={styles.tabs}>
      <Primitive.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Primitive.Tab key={tab.id} value={tab.id} className={styles.tab}>
            {tab.label}
          </Primitive.Tab>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Panel key={tab.id} value={tab.id} className={styles.panel}>
          {tab.content}
        </Primitive.Panel>
      ))}
    </Primitive.Root>
  );
}
