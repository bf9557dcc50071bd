/** Titles that the builder offers are names of the platform's own labels. */
const STANDARD: Readonly<Record<string, string>> = {
  activity: 'Activity',
  chatter: 'Chatter',
  collaborate: 'Collaborate',
  custom: 'Custom',
  detail: 'Details',
  feed: 'Feed',
  news: 'News',
  quality: 'Quality',
  relatedLists: 'Related'
};

/** `Standard.Tab.relatedLists` -> `Related`; any other title is text. */
export function tabLabel(title: string): string {
  const name = /^Standard\.Tab\.(\w+)$/.exec(title)?.[1];
  return name === undefined ? title : (STANDARD[name] ?? inWords(name));
}

/** `additionalFields` -> `Additional Fields`. */
function inWords(name: string): string {
  return name.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());
}
