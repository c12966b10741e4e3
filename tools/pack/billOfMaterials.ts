import type { Component } from '../notices/components.ts';

/** Pilar, and the Electron it is packaged with. */
export interface Product {
  readonly version: string;
  readonly licence: string;
  readonly electron: string;
}

/** npm's own lines about a package that was installed. */
export interface Locked {
  readonly version?: string;
  readonly integrity?: string;
}

function packageUrl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A package of which there are several versions lies deeper, and goes without. */
function hashesOf({ version }: Component, locked: Locked | undefined) {
  const hash = /^sha512-(?<base64>.+)$/.exec(locked?.integrity ?? '')?.groups?.base64;
  if (hash === undefined || locked?.version !== version) return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] };
}

/** A licence that SPDX knows is named; one it does not is told in words. */
const licences = (name: string) => [{ license: { id: name } }];

/**
 * What a package is made of, in CycloneDX 1.6: Pilar, each of the components that it carries and
 * Electron. Of the same sources it is the same text: it tells no time and no number of its own.
 * @param locked npm's lines, by the package's place in the lock file
 */
export function billOfMaterials(
  product: Product,
  components: readonly Component[],
  locked: Readonly<Record<string, Locked>>,
): string {
  const reference = ({ name, version, isPackage, inside }: Component) =>
    isPackage && version !== null ? packageUrl(name, version) : `${inside ?? 'pilar'}/${name}`;
  const own = `pilar@${product.version}`;
  const electron = packageUrl('electron', product.electron);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: 'pilar',
        version: product.version,
        licenses: licences(product.licence),
      },
    },
    components: [
      {
        type: 'framework',
        'bom-ref': electron,
        name: 'electron',
        version: product.electron,
        description: 'With Chromium and Node.js, whose licences are in LICENSES.chromium.html.',
        licenses: licences('MIT'),
        purl: electron,
      },
      ...components.map((component) => {
        const { name, version, licence, homepage, isPackage } = component;
        return {
          type: 'library',
          'bom-ref': reference(component),
          name,
          ...(version === null ? {} : { version }),
          ...(isPackage ? hashesOf(component, locked[`node_modules/${name}`]) : {}),
          licenses: licences(licence),
          ...(isPackage ? { purl: reference(component) } : {}),
          ...(homepage === null
            ? {}
            : { externalReferences: [{ type: 'website', url: homepage }] }),
        };
      }),
    ],
    dependencies: [
      {
        ref: own,
        dependsOn: [electron, ...components.filter(({ inside }) => inside === null).map(reference)],
      },
      ...[...Map.groupBy(components, ({ inside }) => inside)].flatMap(([carrier, parts]) => {
        const found = components.find(({ name }) => name === carrier);
        return found === undefined
          ? []
          : [{ ref: reference(found), dependsOn: parts.map(reference) }];
      }),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
