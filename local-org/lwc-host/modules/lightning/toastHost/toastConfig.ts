import type { ToastAttributes, ToastMessageLink } from '../platformShowToastEvent/platformShowToastEvent.ts';

/** What `lightning/toast` shows. */
export interface ToastConfig {
  readonly label: string;
  readonly message?: string;
  readonly messageLinks?: Readonly<Record<string, ToastMessageLink>>;
  readonly variant: string;
  readonly mode: string;
}

/** The toast of a ShowToastEvent. Text stays text: only where links turn the message into HTML are its own characters escaped.
 *  A toast without a title shows its message in the title's place, as on the platform. */
export function toastConfig(attributes: ToastAttributes): ToastConfig {
  const { title, message, messageData = [], variant = 'info', mode = 'dismissible' } = attributes;
  const links = messageLinks(messageData);
  const hasLinks = Object.keys(links).length > 0;
  const text = withTexts(message ?? '', messageData, hasLinks);
  const look = { variant, mode: mode === 'sticky' ? 'sticky' : 'dismissible' };
  if (hasLinks) {
    return {
      label: title || text.replace(/\{\d+\}/g, (place) => links[place.slice(1, -1)]?.label ?? place),
      message: text,
      messageLinks: links,
      ...look
    };
  }
  return title ? { label: title, message: text, ...look } : { label: text, ...look };
}

function messageLinks(data: NonNullable<ToastAttributes['messageData']>): Record<string, ToastMessageLink> {
  const links = data.flatMap((item, place) =>
    typeof item === 'object' ? [[place, { url: escapeHtml(item.url), label: escapeHtml(item.label) }] as const] : []
  );
  return Object.fromEntries(links);
}

/** Puts the plain texts of messageData in their places; the places of links stay. */
function withTexts(message: string, data: NonNullable<ToastAttributes['messageData']>, isHtml: boolean): string {
  const safe = isHtml ? escapeHtml : (text: string): string => text;
  return safe(message).replace(/\{(\d+)\}/g, (place, digits: string) => {
    const item = data[Number(digits)];
    return item === undefined || typeof item === 'object' ? place : safe(String(item));
  });
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return String(text).replace(/[&<>"']/g, (character) => entities[character] as string);
}
