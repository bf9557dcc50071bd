const RULE = /([^{}]*)\{([^{}]*)\}/g;
const NOT_MIRRORED = /\/\*!?\s*@noflip\s*\*\/\s*/.source;

/** `left`, `margin-right`, `border-left-width`, `border-top-right-radius` ... as the name of a property. */
const SIDE = new RegExp(
  `(${NOT_MIRRORED})?(?<![\\w-])((?:margin|padding|border|border-top|border-bottom|scroll-margin)-)?(left|right)((?:-(?:width|color|style|radius))?\\s*:)`,
  'g'
);
const ALIGNED = new RegExp(`(${NOT_MIRRORED})?(?<![\\w-])((?:text-align|float|clear)\\s*:\\s*)(left|right)\\b`, 'g');
const SHIFTED = /translateX\(\s*(-?)([\d.]+(?:%|rem|em|px))\s*\)/g;

const other = (side: string): string => (side === 'left' ? 'right' : 'left');

/**
 * A stylesheet for pages from right to left: what it says of left and right is said of the other side. Left as it is: what speaks of a
 * direction itself, or is marked `@noflip`, as the design system marks it for the platform, which does the same.
 */
export function mirrored(css: string): string {
  return css.replace(RULE, (rule, selector: string, declarations: string) =>
    /\[dir|:dir\(/.test(selector) ? rule : `${selector}{${mirroredDeclarations(declarations)}}`
  );
}

function mirroredDeclarations(declarations: string): string {
  return declarations
    .replace(SIDE, (all, kept: string | undefined, before = '', side: string, after: string) =>
      kept ? all : `${before}${other(side)}${after}`
    )
    .replace(ALIGNED, (all, kept: string | undefined, before: string, side: string) =>
      kept ? all : before + other(side)
    )
    .replace(SHIFTED, (_, minus: string, amount: string) => `translateX(${minus ? '' : '-'}${amount})`);
}
