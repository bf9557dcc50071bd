/** Words that say nothing about a story, in English and German; those of the sentence "as a, I want, so that" among them. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by can do does for from get has have i if in into is it its me my need not of on one or our out so that ' +
    'the their them then there they this to up want was we what when where which who will with would you your user ' +
    'aber alle als am an auch auf aus bei bin bis da damit das dass dem den der des die dies ein eine einem einen einer eines er es für hat ' +
    'habe ich ihr im in ist kann können man mein meine mich mir mit möchte nach nicht oder sein sich sie sind so über um und uns unser vom ' +
    'von vor was wenn wer werden wie will wir wird zu zum zur'
  ).split(' ')
);

/** Endings of inflected words, longest first. Cut where enough of the word is left to tell it from others. */
const ENDINGS = /(?:ungen|ings?|edly|ung|ies|ied|ern|est|ed|es|en|er|em|ly|s|e|n)$/u;
const SHORTEST = 3;

/** Stories use the same words again and again; taking one apart costs more than remembering it. */
const known = new Map<string, string | undefined>();
/** Words remembered; beyond that, texts are of many languages or no words at all. */
const MOST_KNOWN = 50_000;

/** The word as it is compared: without accents, case and endings; undefined for one that says nothing. */
export function termOf(word: string): string | undefined {
  if (known.has(word)) return known.get(word);
  const term = workedOut(word);
  if (known.size < MOST_KNOWN) known.set(word, term);
  return term;
}

function workedOut(word: string): string | undefined {
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (folded.length < 2 || STOP_WORDS.has(word.toLowerCase()) || STOP_WORDS.has(folded)) return undefined;
  const stem = folded.replace(ENDINGS, '');
  return stem.length >= SHORTEST ? stem : folded;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, as they stand there. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
