/** Characters that a file name must not hold on one of the systems it may be saved on. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/**
 * Hands content to the browser as a download. Always as bytes without a type: Lightning Web Security sanitizes or refuses blobs of several types,
 * `image/svg+xml` and `text/csv` among them (https://developer.salesforce.com/docs/platform/lwc/guide/security-lwsec-mime.html); the name's
 * ending tells what it is.
 */
export function saveFile(content: BlobPart, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll(FORBIDDEN, ' ').trim();
  link.click();
  // The browser has to have begun with it.
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- ends by itself
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
