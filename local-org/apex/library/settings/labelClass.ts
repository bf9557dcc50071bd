import { childrenNamed, childText } from '../../../metadata/xmlElement.ts';
import { registryIn } from '../../../translation/translatedRegistry.ts';
import { given } from '../../runtime/arguments.ts';
import { apexError } from '../../runtime/apexException.ts';
import { current } from '../../runtime/transaction.ts';
import type { LibraryClass } from '../model.ts';

/** The text of a label in a language, where the org has a translation. Throws for a label that does not exist. */
function labelText(_namespace: string | null, name: string | null, language = current().caller.language): string {
  const label = registryIn(language, current().environment.metadata).get('CustomLabel', given(name));
  if (!label) throw apexError('System.IllegalArgumentException', `External string does not exist: ${name}`);
  return childText(label.xml, 'value') ?? '';
}

export const labelClass: LibraryClass = {
  declaration: 'class System.Label',
  members: {
    'static String get(String namespace, String name)': (namespace: string | null, name: string | null) =>
      labelText(namespace, name),
    'static String get(String namespace, String name, String language)': labelText,
    'static Boolean translationExists(String namespace, String name, String language)': (
      _namespace: string | null,
      name: string | null,
      language: string | null
    ) =>
      childrenNamed(current().environment.metadata.get('Translations', given(language))?.xml, 'customLabels').some(
        (one) => childText(one, 'name')?.toLowerCase() === given(name).toLowerCase()
      )
  }
};
