export interface SealKey {
  readonly salt: Uint8Array;
  readonly key: Uint8Array;
}
export async function keyFrom(_passphrase: string): Promise<SealKey> {
  throw new Error('not yet');
}
