// Holds the documentation to the repository: links lead somewhere, commands exist, every room says what it is for.
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** What is installed, emitted or made by a run is not documentation of this repository. */
const FOREIGN = /(^|\/)(node_modules|types|coverage|output|\.[^/]+)\//;

/** Folders whose direct subfolders are rooms. */
const HOUSES = ['force-app/main', 'local-org', 'scripts'];
const OTHER_ROOMS = ['force-app', ...HOUSES, 'bench', 'config', 'docs/decisions', 'e2e', 'force-app/main/backlog/lwc'];

/** Picture files kept small, so that a clone stays quick. */
const LARGEST_IMAGE = 250 * 1024;

interface Page {
  readonly file: string;
  readonly text: string;
}

const pages: Page[] = globSync('**/*.md', { cwd: ROOT, exclude: (name) => name === 'node_modules' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => !FOREIGN.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));

/** Links and images of a page, without those in code. */
function links({ text }: Page): string[] {
  const prose = text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(\s*<?([^)\s>]+)/g), ...prose.matchAll(/(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] as string
  );
}

/** The id that GitHub gives a heading. */
const anchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchors = (file: string): Set<string> =>
  new Set([...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] as string)));

function problemOf(page: Page, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [target = '', fragment] = link.split('#');
  const file = target === '' ? path.join(ROOT, page.file) : path.join(ROOT, path.dirname(page.file), target);
  if (!existsSync(file)) return `${page.file}: ${link} leads nowhere`;
  if (fragment && file.endsWith('.md') && !anchors(file).has(fragment))
    return `${page.file}: ${link} has no such heading`;
  return undefined;
}

test('every relative link and picture of the documentation leads somewhere', () => {
  assert.ok(pages.some(({ file }) => file === 'README.md'));
  const all = pages.flatMap((page) => links(page).map((link) => ({ page, link })));
  assert.ok(all.length > 20, `only ${all.length} links were found`);
  assert.deepEqual(
    all.flatMap(({ page, link }) => problemOf(page, link) ?? []),
    []
  );
});

test('every npm command that the documentation names exists', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => ({
      file,
      script: (match[1] ?? match[2]) as string
    }))
  );
  assert.ok(named.length > 10, `only ${named.length} commands were found`);
  assert.deepEqual(
    named.filter(({ script }) => !(script in scripts)),
    []
  );
});

test('every room says in a README what lives in it', () => {
  const rooms = HOUSES.flatMap((house) =>
    readdirSync(path.join(ROOT, house), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'output')
      .map((entry) => `${house}/${entry.name}`)
  );
  assert.deepEqual(
    [...OTHER_ROOMS, ...rooms].filter((room) => !existsSync(path.join(ROOT, room, 'README.md'))),
    []
  );
});

test('every decision is in the index', () => {
  const index = readFileSync(path.join(ROOT, 'docs/decisions/README.md'), 'utf8');
  const decisions = readdirSync(path.join(ROOT, 'docs/decisions')).filter((file) => file !== 'README.md');
  assert.deepEqual(
    decisions.filter((file) => !index.includes(`(${file})`)),
    []
  );
});

test('every picture is shown on a page and small enough for a clone', () => {
  const folder = path.join(ROOT, 'docs/images');
  const shown = new Set(pages.flatMap((page) => links(page).map((link) => path.basename(link))));
  for (const image of readdirSync(folder)) {
    assert.ok(shown.has(image), `${image} is shown on no page`);
    const { size } = statSync(path.join(folder, image));
    assert.ok(size <= LARGEST_IMAGE, `${image} has ${size} bytes`);
  }
});
