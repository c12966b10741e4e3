import type { ActionDraft, ActionField } from '../../shared/actions/actionDraft.ts';

/** What a part of the form of an action is given of the whole. */
export interface FormFields {
  readonly draft: ActionDraft;
  /** The sentence beside a field that is refused, once it is due. */
  readonly refusalOf: (field: ActionField) => string | undefined;
  readonly change: (changed: Partial<ActionDraft>) => void;
  readonly leave: (field: ActionField) => void;
}
