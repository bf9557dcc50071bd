import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const LEFT_OUT = /^(node_modules|\.git|\.cache|\.local-org.*|types|output|coverage)$/;

/** This repository as a newcomer has it after `npm ci`: the same files and packages, nothing compiled yet. */
export interface Checkout {
  readonly root: string;
  /** Folder for orgs and files; goes with the checkout. */
  readonly folder: string;
  remove(): void;
}

export function makeCheckout(): Checkout {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-bench-'));
  const root = path.join(folder, 'foresight');
  cpSync(ROOT, root, { recursive: true, filter: (file) => file === ROOT || !LEFT_OUT.test(path.basename(file)) });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return { root, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
