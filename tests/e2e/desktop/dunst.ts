import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotificationServer, ShownNotification, Surroundings } from './notificationServer.ts';
import { until } from './until.ts';

interface Recorded extends ShownNotification {
  id: number;
}

/** A line of dunst's menu, `#label (title) [id,key]`; it reads back 1,023 bytes of one at most. */
interface Offer {
  line: string;
  label: string;
  id: number;
  key: string;
}

/**
 * dunst runs a script for each notification it has put on the screen, and has a menu of all their
 * actions, for which it asks a program of the person's choice.
 */
export function dunst({ folder, bus, processes, place }: Surroundings): NotificationServer {
  const records = join(folder, 'shown');

  const command = (name: string): Promise<unknown[]> =>
    bus.call(
      'org.freedesktop.Notifications',
      '/org/freedesktop/Notifications',
      name,
      '',
      [],
      'org.dunstproject.cmd0',
    );

  async function closed(): Promise<Set<number>> {
    type Entry = [key: string, value: [type: unknown, values: [unknown]]][];
    const [entries] = (await command('NotificationListHistory')) as [Entry[]];
    return new Set(entries.map((entry) => Number(new Map(entry).get('id')?.[1][0])));
  }

  async function shown(): Promise<Recorded[]> {
    const names = readdirSync(records).filter((name) => /^\d+$/.test(name));
    const gone = await closed();
    return names
      .map((name) => {
        const [id, title = '', body = ''] = readFileSync(join(records, name), 'utf8').split('\0');
        return { id: Number(id), title, body };
      })
      .filter(({ id }) => !gone.has(id))
      .sort((one, other) => one.id - other.id);
  }

  /** Opens the menu, and takes one of its lines where one is wanted. */
  async function menu(wanted?: string): Promise<Offer[]> {
    const path = join(folder, 'offered');
    rmSync(path, { force: true });
    if (wanted !== undefined) writeFileSync(join(folder, 'wanted'), wanted);
    const text = await until('dunst to offer its menu', async () => {
      if (existsSync(path)) return readFileSync(path, 'utf8');
      // While its last menu is not quite done with, dunst opens no other.
      await command('ContextMenuCall');
      return undefined;
    });
    return text.split('\n').flatMap((line) => {
      const [, label, id, key] = line.match(/^#(.*?) \(.*\) \[(\d+),(.*)\]$/) ?? [];
      return label && id && key ? [{ line, label, id: Number(id), key }] : [];
    });
  }

  async function offers(): Promise<Offer[]> {
    const latest = (await shown()).at(-1);
    if (!latest) throw new Error('There is no notification on the screen.');
    return (await menu()).filter(({ id }) => id === latest.id);
  }

  async function choose(what: string, fits: (offer: Offer) => boolean): Promise<void> {
    const offer = (await offers()).find(fits);
    if (!offer) throw new Error(`The notification offers no ${what}.`);
    await menu(offer.line);
  }

  return {
    async start() {
      rmSync(records, { recursive: true, force: true });
      mkdirSync(records);
      place('show.sh');
      place('choose.sh');
      return processes.start('dunst', ['-conf', place('dunstrc')]);
    },
    shown,
    buttons: async () => (await offers()).map(({ label }) => label),
    click: () => choose('default action', ({ key }) => key === 'default'),
    press: (button) => choose(`button '${button}'`, ({ label }) => label === button),
    closeAll: async () => void (await command('NotificationCloseAll')),
  };
}
