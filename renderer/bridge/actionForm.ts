import type { Action } from '../../shared/actions/action.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
export function editAction(_action: Action): void {}
export function quickAddTo(_pillar: Pillar | null): void {}
