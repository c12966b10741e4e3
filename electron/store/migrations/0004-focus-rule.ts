/** How the person wants the pillar to begin with to be chosen. */
export const focusRule = `
ALTER TABLE settings ADD COLUMN focus_rule TEXT NOT NULL DEFAULT 'lowest'
  CHECK (focus_rule IN ('lowest', 'furthestBehind'));
`;
