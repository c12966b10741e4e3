/** How the person wants the pillar to begin with to be chosen, and what that asks for. */
export const focusRule = `
ALTER TABLE settings ADD COLUMN focus_rule TEXT NOT NULL DEFAULT 'lowest'
  CHECK (focus_rule IN ('lowest', 'furthestBehind'));

-- Today asks for the last averages known, and in most journals no snapshot tells any.
CREATE INDEX snapshots_telling_industry ON snapshots (day) WHERE industry_brand IS NOT NULL;
CREATE INDEX snapshots_telling_network ON snapshots (day) WHERE network_brand IS NOT NULL;
`;
