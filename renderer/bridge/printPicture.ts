/** Prints a picture and nothing else of the page (see `ui/tokens.css`), which then is as it was. */
export async function printPicture(picture: Blob, alternative: string): Promise<void> {
  const address = URL.createObjectURL(picture);
  const image = document.createElement('img');
  Object.assign(image, { src: address, alt: alternative });
  image.dataset.printed = '';
  await image.decode();
  document.body.append(image);
  document.body.dataset.printing = '';
  const undo = () => {
    delete document.body.dataset.printing;
    image.remove();
    URL.revokeObjectURL(address);
  };
  addEventListener('afterprint', undo, { once: true });
  print();
}
