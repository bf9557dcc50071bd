/** The three parts of a user story. */
export interface Sentence {
  readonly asA: string;
  readonly iWant: string;
  readonly soThat: string;
}

/** "As a commuter, I want to see sailings so that I am on time", also in German. Lazy parts end where the next one begins. */
const SENTENCES: readonly RegExp[] = [
  /^\s*as\s+an?\s+(?<asA>.+?)[,;]?\s+I\s+(?:want|would\s+like|need)\s+(?<iWant>.+?)(?:[,;]?\s+(?:so\s+that|in\s+order\s+(?=to\b))\s*(?<soThat>.+?))?\s*\.?\s*$/isu,
  /^\s*als\s+(?:eine?r?\s+)?(?<asA>.+?)[,;]?\s+(?:möchte|will|brauche|benötige)\s+ich\s*,?\s+(?<iWant>.+?)(?:[,;]\s*(?:damit\s+|(?=um\s))(?<soThat>.+?))?\s*\.?\s*$/isu
];

/** A whole sentence that somebody pasted, in its three parts; undefined where it is no such sentence. */
export function splitSentence(text: string): Sentence | undefined {
  for (const pattern of SENTENCES) {
    const groups = pattern.exec(text)?.groups;
    if (groups) {
      const part = (name: string): string => (groups[name] ?? '').replaceAll(/\s+/gu, ' ').trim();
      return { asA: part('asA'), iWant: part('iWant'), soThat: part('soThat') };
    }
  }
  return undefined;
}
