import { BusError, type BusObject, type Variant } from './bus-object.ts';
import { choose } from './menu.ts';

export const menuInterface = 'com.canonical.dbusmenu';

interface Entry {
  id: number;
  /** Only what is not as it is by default. */
  properties: Record<string, Variant>;
  children: Entry[];
  item: Electron.MenuItem | undefined;
}

const defaults: Record<string, Variant> = {
  type: ['s', 'standard'],
  label: ['s', ''],
  enabled: ['b', true],
  visible: ['b', true],
  'icon-name': ['s', ''],
  'icon-data': ['ay', []],
  shortcut: ['aas', []],
  'toggle-type': ['s', ''],
  'toggle-state': ['i', -1],
  'children-display': ['s', ''],
};

/**
 * A menu as the desktop reads it. It keeps what the items were when it was shown: what changes in
 * them afterwards is seen only when it is shown again, as in Electron on Linux.
 */
export class DbusMenu {
  /** Grows with each layout. */
  revision = 0;
  private entries: ReadonlyMap<number, Entry> = new Map();
  private lastId = 0;

  constructor() {
    this.show(null);
  }

  /** @throws by name for what an item has and the desktop would not be told */
  show(menu: Electron.Menu | null): void {
    menu?.items.forEach(check);
    const children = menu?.items.map((item) => this.entryOf(item)) ?? [];
    const properties: Entry['properties'] = { 'children-display': ['s', 'submenu'] };
    const root = { id: 0, properties, children, item: undefined };
    this.entries = new Map(withAllBelow(root).map((entry) => [entry.id, entry]));
    this.revision += 1;
  }

  readonly object: BusObject = {
    [menuInterface]: {
      methods: {
        GetLayout: {
          takes: 'iias',
          gives: 'u(ia{sv}av)',
          run: (id: number, depth: number, names: string[]) => [
            this.revision,
            layout(this.entry(id), depth, names),
          ],
        },
        GetGroupProperties: {
          takes: 'aias',
          gives: 'a(ia{sv})',
          run: (ids: number[], names: string[]) => {
            const asked = ids.length
              ? ids.filter((id) => this.entries.has(id))
              : this.entries.keys();
            return [[...asked].map((id) => [id, properties(this.entry(id), names)])];
          },
        },
        GetProperty: {
          takes: 'is',
          gives: 'v',
          run: (id: number, name: string) => {
            const value = this.entry(id).properties[name] ?? defaults[name];
            if (!value) throw new BusError('InvalidArgs', `no item has a property ${name}`);
            return [value];
          },
        },
        Event: {
          takes: 'isvu',
          gives: '',
          run: (id: number, event: string) => {
            this.hear(id, event);
            return [];
          },
        },
        EventGroup: {
          takes: 'a(isvu)',
          gives: 'ai',
          run: (events: [id: number, event: string][]) => {
            const [known, unknown] = [true, false].map((isThere) =>
              events.filter(([id]) => this.entries.has(id) === isThere),
            );
            for (const [id, event] of known ?? []) this.hear(id, event);
            return [unknown?.map(([id]) => id)];
          },
        },
        AboutToShow: {
          takes: 'i',
          gives: 'b',
          run: (id: number) => {
            this.entry(id);
            return [false];
          },
        },
        AboutToShowGroup: {
          takes: 'ai',
          gives: 'aiai',
          run: (ids: number[]) => [[], ids.filter((id) => !this.entries.has(id))],
        },
      },
      properties: () => ({
        Version: ['u', 3],
        Status: ['s', 'normal'],
        TextDirection: ['s', 'ltr'],
        IconThemePath: ['as', []],
      }),
    },
  };

  private entry(id: number): Entry {
    const entry = this.entries.get(id);
    if (!entry) throw new BusError('InvalidArgs', `the menu has no item ${id}`);
    return entry;
  }

  private entryOf(item: Electron.MenuItem): Entry {
    this.lastId += 1;
    const id = this.lastId;
    const children = item.submenu?.items.map((each) => this.entryOf(each)) ?? [];
    return { id, properties: propertiesOf(item), children, item };
  }

  /** An exception of the app's own must not end up in the answer to the desktop. */
  private hear(id: number, event: string): void {
    const { item, properties } = this.entry(id);
    const isChoosable = item && ['normal', 'checkbox'].includes(item.type) && !properties.enabled;
    if (event === 'clicked' && isChoosable) setImmediate(() => choose(item));
  }
}

/** Electron tells the desktop these too. */
const untold = ['role', 'icon', 'accelerator'] as const;

function check(item: Electron.MenuItem): void {
  if (!['normal', 'separator', 'submenu', 'checkbox'].includes(item.type)) {
    throw new Error(`stand-in: an item of type ${item.type} in the menu of a tray is not there`);
  }
  for (const name of untold) {
    if (item[name]) throw new Error(`stand-in: the ${name} of an item in a tray is not there`);
  }
  item.submenu?.items.forEach(check);
}

function propertiesOf({ label, enabled, visible, type, checked }: Electron.MenuItem) {
  const told: Record<string, Variant> = {};
  if (label) told.label = ['s', underlined(label)];
  if (!enabled) told.enabled = ['b', false];
  if (!visible) told.visible = ['b', false];
  if (type === 'separator') told.type = ['s', 'separator'];
  if (type === 'submenu') told['children-display'] = ['s', 'submenu'];
  if (type === 'checkbox') {
    told['toggle-type'] = ['s', 'checkmark'];
    told['toggle-state'] = ['i', checked ? 1 : 0];
  }
  return told;
}

/** Electron marks the access key of a label by `&`, and the desktop by `_`. */
function underlined(label: string): string {
  const inDesktop: Record<string, string> = { '&&': '&', '&': '_', _: '__' };
  return label.replace(/&&|&|_/g, (found) => inDesktop[found] ?? found);
}

function withAllBelow(entry: Entry): Entry[] {
  return [entry, ...entry.children.flatMap(withAllBelow)];
}

function properties(entry: Entry, names: string[]): [string, Variant][] {
  const all = Object.entries(entry.properties);
  return names.length ? all.filter(([name]) => names.includes(name)) : all;
}

/** As deep as asked for, and all of it where the depth is -1. */
function layout(entry: Entry, depth: number, names: string[]): unknown[] {
  const children = depth === 0 ? [] : entry.children;
  const below = children.map((child) => ['(ia{sv}av)', layout(child, depth - 1, names)]);
  return [entry.id, properties(entry, names), below];
}
