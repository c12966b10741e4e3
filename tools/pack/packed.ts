/** The systems that Pilar is packaged for, as Node calls them. */
export type Platform = 'darwin' | 'linux' | 'win32';
export type Architecture = 'arm64' | 'x64';

/** A package as electron-builder leaves it in a folder, before it becomes a file to hand out. */
export interface Packed {
  readonly platform: Platform;
  readonly architecture: Architecture;
  /** All of it. */
  readonly folder: string;
  /** Where Pilar's own part of it lies. */
  readonly resources: string;
  /** The program or the app that holds Electron's fuses. */
  readonly program: string;
  /** The fuses as the configuration wants them; a name for each, as electron-builder calls them. */
  readonly fuses: Readonly<Record<string, boolean>>;
}
