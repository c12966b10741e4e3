import * as v from 'valibot';
import { largestPillarScore, largestTotal, type Pillar, pillars } from '../../ssi/pillar.ts';
import { agreesWithSum, groups, longestNote, snapshotSources } from '../../ssi/snapshot.ts';
import type { ArchivedRow, ArchivedTable } from '../archivedTable.ts';
import { day, moment, share, text, whole, zone } from '../columns.ts';

const score = share(largestPillarScore);
const rank = v.nullable(whole(1, 100));

/** The index as it was seen, at most once a day. */
export const snapshots: ArchivedTable = {
  name: 'snapshots',
  form: 'csv',
  columns: {
    day,
    brand: score,
    people: score,
    insights: score,
    relationships: score,
    total: share(largestTotal),
    industry_rank: rank,
    network_rank: rank,
    note: text(longestNote),
    noted_at: moment,
    zone,
    industry_brand: v.nullable(score),
    industry_people: v.nullable(score),
    industry_insights: v.nullable(score),
    industry_relationships: v.nullable(score),
    network_brand: v.nullable(score),
    network_people: v.nullable(score),
    network_insights: v.nullable(score),
    network_relationships: v.nullable(score),
    industry_total: v.nullable(share(largestTotal)),
    network_total: v.nullable(share(largestTotal)),
    source: v.picklist(snapshotSources),
  },
  key: ['day'],
  order: ['day'],
  counter: null,
  agrees: (row) =>
    agreesWithSum(Number(row.total), scoresOf(row)) &&
    groups.every((group) => areAllOrNone(pillars.map((pillar) => row[`${group}_${pillar}`]))),
};

function scoresOf(row: ArchivedRow): Readonly<Record<Pillar, number>> {
  const { brand, people, insights, relationships } = row;
  return {
    brand: Number(brand),
    people: Number(people),
    insights: Number(insights),
    relationships: Number(relationships),
  };
}

function areAllOrNone(means: readonly unknown[]): boolean {
  return means.every((mean) => (mean === null) === (means[0] === null));
}
