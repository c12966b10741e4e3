import { describe, expect, it } from 'vitest';
import type { Component } from '../../../tools/notices/components.ts';
import { billOfMaterials } from '../../../tools/pack/billOfMaterials.ts';

const sqlite3: Component = {
  name: '@some/sqlite',
  version: '1.2.3',
  licence: 'MIT',
  homepage: 'https://sqlite.example',
  isPackage: true,
  inside: null,
  text: 'You may.',
};
const engine: Component = {
  name: 'SQLite',
  version: '3.54.1',
  licence: 'blessing',
  homepage: null,
  isPackage: false,
  inside: '@some/sqlite',
  text: 'May you.',
};
const product = { version: '0.1.0', licence: 'MIT', electron: '45.4.1' };
const locked = { 'node_modules/@some/sqlite': { version: '1.2.3', integrity: 'sha512-AAEC' } };
const text = billOfMaterials(product, [sqlite3, engine], locked);
const bill = JSON.parse(text);

describe('The bill of materials', () => {
  it('is CycloneDX, of Pilar', () => {
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { name: 'pilar', version: '0.1.0', type: 'application' } },
    });
  });

  it('names each package by its address at npm, with its licence and the hash npm gave it', () => {
    expect(bill.components).toContainEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/%40some/sqlite@1.2.3',
      name: '@some/sqlite',
      version: '1.2.3',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/%40some/sqlite@1.2.3',
      externalReferences: [{ type: 'website', url: 'https://sqlite.example' }],
    });
  });

  it('gives no hash of another version', () => {
    const other = { 'node_modules/@some/sqlite': { version: '1.2.4', integrity: 'sha512-AAEC' } };
    expect(billOfMaterials(product, [sqlite3], other)).not.toContain('"hashes"');
  });

  it('names what is inside a package, which npm knows nothing of', () => {
    expect(bill.components).toContainEqual({
      type: 'library',
      'bom-ref': '@some/sqlite/SQLite',
      name: 'SQLite',
      version: '3.54.1',
      licenses: [{ license: { id: 'blessing' } }],
    });
  });

  it('says what each is there for', () => {
    expect(bill.dependencies).toEqual([
      {
        ref: 'pilar@0.1.0',
        dependsOn: ['pkg:npm/electron@45.4.1', 'pkg:npm/%40some/sqlite@1.2.3'],
      },
      { ref: 'pkg:npm/%40some/sqlite@1.2.3', dependsOn: ['@some/sqlite/SQLite'] },
    ]);
  });

  it('gives each a name of its own', () => {
    const references = bill.components.map((one: { 'bom-ref': string }) => one['bom-ref']);
    expect(new Set(references).size).toBe(references.length);
  });

  it('is the same text for the same sources', () => {
    expect(billOfMaterials(product, [sqlite3, engine], locked)).toBe(text);
  });
});
