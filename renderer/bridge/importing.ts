/** Stands in until the import is merged. */
export async function openImport(_file: File): Promise<void> {}
