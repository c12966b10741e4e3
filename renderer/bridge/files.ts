/** Saves a file under a name that the person can change, where the system asks for it. */
export async function saveFile(name: string, contents: Uint8Array<ArrayBuffer>): Promise<void> {
  const address = URL.createObjectURL(new Blob([contents]));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
