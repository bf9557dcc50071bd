import { FormulaError } from '../model.ts';
import { strict, type FunctionDefinition } from '../strict.ts';
import type { Call } from '../term.ts';

const HYPERLINK = strict('HYPERLINK', {
  parameters: ['text|blank', 'text|blank', 'text?'],
  returns: 'text',
  apply: (_, url, label, target = '_blank') =>
    `<a href="${escapeMarkup(url ?? '')}" target="${escapeMarkup(target)}">${escapeMarkup(label ?? '')}</a>`
});

/** Texts with markup, as the API returns them. What users typed is escaped. */
export const MARKUP_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    ...HYPERLINK,
    rule: (call) => {
      refuseScript(call);
      return HYPERLINK.rule(call);
    }
  },
  strict('IMAGE', {
    parameters: ['text|blank', 'text|blank', 'number?', 'number?'],
    returns: 'text',
    apply: (_, url, alternative, height, width) => {
      const sizes = [...size('height', height), ...size('width', width)].join(' ');
      const style = sizes === '' ? '' : ` style="${sizes}"`;
      return `<img src="${escapeMarkup(url ?? '')}" alt="${escapeMarkup(alternative ?? '')}"${style} border="0"/>`;
    }
  }),
  strict('BR', { parameters: [], returns: 'text', apply: () => '<br>', sql: () => `'<br>'` })
];

function size(name: string, pixels: number | undefined): string[] {
  return pixels === undefined ? [] : [`${name}:${pixels}px;`];
}

function escapeMarkup(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function refuseScript(call: Call): void {
  const url = call.args[0]?.expression;
  if (url?.kind === 'literal' && /^\s*javascript:/i.test(String(url.value))) {
    throw new FormulaError(`Incorrect argument value for ${call.label}. Javascript is not allowed.`, url.offset);
  }
}
