/** Puts the focus on the first field of a form that is refused, and opens what it is folded into. */
export function focusFirstRefused(
  form: HTMLFormElement | null,
  refusals: Readonly<Record<string, unknown>>,
): void {
  for (const control of form?.elements ?? []) {
    const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    if (isField && control.name in refusals) {
      control.closest('details')?.setAttribute('open', '');
      control.focus();
      return;
    }
  }
}
