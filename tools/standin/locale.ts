import { commandLine } from './command-line.ts';
import { lifecycle } from './lifecycle.ts';

/** `es_ES.UTF-8@euro` as `es-ES`; the C locale is English. */
function toTag(name: string): string | undefined {
  const bare = name.replace(/[.@].*$/, '').replaceAll('_', '-');
  if (!bare) return undefined;
  if (bare === 'C' || bare === 'POSIX') return 'en-US';
  return bare;
}

function system(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return toTag(LC_ALL || LC_MESSAGES || LANG || '') ?? 'en-US';
}

/** Chromium's interface speaks these by region; any other language goes by its bare name. */
const regional = new Set(['en-US', 'en-GB', 'es-419', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-TW']);

function toChromium(tag: string): string {
  if (regional.has(tag)) return tag;
  const [language = 'en', region] = tag.split('-');
  if (language === 'en')
    return ['AU', 'CA', 'IN', 'NZ', 'ZA'].includes(region ?? '') ? 'en-GB' : 'en-US';
  if (language === 'es') return region === undefined || region === 'ES' ? 'es' : 'es-419';
  if (language === 'pt') return 'pt-BR';
  if (language === 'zh') return 'zh-CN';
  return language;
}

export function getPreferredSystemLanguages(): string[] {
  const listed = (process.env.LANGUAGE ?? '')
    .split(':')
    .map(toTag)
    .filter((tag) => tag !== undefined);
  return [...new Set([...listed, system()])];
}

export function getSystemLocale(): string {
  return lifecycle.ready ? system() : '';
}

export function getLocale(): string {
  if (!lifecycle.ready) return '';
  const asked = commandLine.getSwitchValue('lang');
  return toChromium(asked || getPreferredSystemLanguages()[0] || 'en-US');
}
