/** What the person's industry and network average, as a snapshot may tell it. */
export const groupMeans = `
-- What the person's industry averages in each pillar, 0 to 25: all four, or NULL where not known.
-- The last column says so for the four: a column's CHECK sees its row, and ALTER adds no other.
ALTER TABLE snapshots ADD COLUMN industry_brand REAL
  CHECK (industry_brand BETWEEN 0 AND 25);
ALTER TABLE snapshots ADD COLUMN industry_people REAL
  CHECK (industry_people BETWEEN 0 AND 25);
ALTER TABLE snapshots ADD COLUMN industry_insights REAL
  CHECK (industry_insights BETWEEN 0 AND 25);
ALTER TABLE snapshots ADD COLUMN industry_relationships REAL
  CHECK (industry_relationships BETWEEN 0 AND 25)
  CHECK (
    (industry_brand IS NULL) + (industry_people IS NULL)
    + (industry_insights IS NULL) + (industry_relationships IS NULL) IN (0, 4)
  );

-- What the person's network averages, likewise.
ALTER TABLE snapshots ADD COLUMN network_brand REAL
  CHECK (network_brand BETWEEN 0 AND 25);
ALTER TABLE snapshots ADD COLUMN network_people REAL
  CHECK (network_people BETWEEN 0 AND 25);
ALTER TABLE snapshots ADD COLUMN network_insights REAL
  CHECK (network_insights BETWEEN 0 AND 25);
ALTER TABLE snapshots ADD COLUMN network_relationships REAL
  CHECK (network_relationships BETWEEN 0 AND 25)
  CHECK (
    (network_brand IS NULL) + (network_people IS NULL)
    + (network_insights IS NULL) + (network_relationships IS NULL) IN (0, 4)
  );
`;
