import { createElement } from 'lwc';
import look from '@salesforce/apex/SetupController.look';
import ForesightSetup from 'c/foresightSetup';

jest.mock('@salesforce/apex/SetupController.look', () => ({ default: jest.fn() }), { virtual: true });

const answer = look as unknown as jest.Mock;
const FINE = {
  roles: [{ id: '0PS1', label: 'Foresight Product Owner', people: 2 }],
  owners: 2,
  outsiders: 0,
  products: 1,
  orphans: [],
  hasSample: false
};

describe('the page for administrators', () => {
  async function open(setup: object): Promise<ShadowRoot> {
    answer.mockResolvedValue({ ...FINE, ...setup });
    const element = createElement('c-foresight-setup', { is: ForesightSetup }) as unknown as HTMLElement;
    document.body.appendChild(element);
    await Promise.resolve();
    await Promise.resolve();
    return element.shadowRoot!;
  }
  const icons = (root: ShadowRoot): string[] =>
    [...root.querySelectorAll<HTMLElement & { iconName: string }>('li lightning-icon')].map(({ iconName }) => iconName);
  afterEach(() => document.body.replaceChildren());

  it('finds nothing to do where all is there', async () => {
    expect(icons(await open({}))).toEqual(Array(4).fill('utility:success'));
  });

  it('marks what is missing', async () => {
    const root = await open({ owners: 0, products: 0, orphans: ['Port'], hasSample: true });
    expect(icons(root)).toEqual(Array(4).fill('utility:warning'));
  });

  it('leads to the permission sets and to what only a person can do', async () => {
    const urls = [...(await open({})).querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(urls).toContain('/lightning/setup/PermSets/page?address=%2F0PS1');
    expect(urls.filter((url) => url!.startsWith('/lightning/'))).toHaveLength(5);
  });
});
