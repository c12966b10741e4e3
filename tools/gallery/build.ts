import { join } from 'node:path';
import { buildVariant } from '../variant.ts';

/** Builds the gallery of `renderer/ui`, a page the product does not hold; answers its folder. */
export function buildGallery(root: string): Promise<string> {
  return buildVariant(root, 'gallery', { folder: join(root, 'renderer', 'gallery') });
}
