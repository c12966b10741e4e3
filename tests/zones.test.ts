import { expect, it } from 'vitest';

it('runs in the zone it is told to', () => {
  // Zones have aliases, so both are asked for by the one name the machine knows them by.
  const { timeZone } = new Intl.DateTimeFormat('en', {
    timeZone: process.env.TZ,
  }).resolvedOptions();
  expect(Temporal.Now.timeZoneId()).toBe(timeZone);
});
