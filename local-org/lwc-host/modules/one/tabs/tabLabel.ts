import { hostWords } from '../../lightning/hostWords/hostWords.ts';
/** Titles that the builder offers are names of the platform's own labels. */
const STANDARD: Readonly<Record<string, string>> = {
  activity: 'Activity',
  chatter: 'Chatter',
  collaborate: 'Collaborate',
  custom: 'Custom',
  feed: 'Feed',
  news: 'News',
  quality: 'Quality'
};

/** `Standard.Tab.relatedLists` -> `Related`; any other title is text. */
export function tabLabel(title: string): string {
  const name = /^Standard\.Tab\.(\w+)$/.exec(title)?.[1];
  if (name === undefined) return title;
  const words = hostWords();
  const spoken: Readonly<Record<string, string>> = { detail: words.details, relatedLists: words.related };
  return spoken[name] ?? STANDARD[name] ?? inWords(name);
}

/** `additionalFields` -> `Additional Fields`. */
function inWords(name: string): string {
  return name.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());
}
