/** Field paths that a formula mentions (`Points__c`, `Epic__r.Objective__c`, `$User.Id`): its words that are neither text nor functions. */
export function formulaReferences(source: string): string[] {
  const withoutText = source.replace(/"(\\.|[^"])*"|'(\\.|[^'])*'/g, '""');
  const words = [...withoutText.matchAll(/[$A-Za-z_][\w.]*(?!\s*\(|[\w.])/g)].map(([word]) => word);
  return [...new Set(words)].filter((word) => !['NULL', 'TRUE', 'FALSE'].includes(word.toUpperCase()));
}
