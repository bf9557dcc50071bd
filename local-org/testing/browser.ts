import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { packagedBrowser } from './packagedBrowser.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** No sandbox, which containers and build machines forbid; drawn by the processor alone, and alike everywhere. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb'
];

/** A headless browser: the one at CHROME_PATH or installed on this machine, else the one that comes inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROME_PATH'], ...INSTALLED].find((path) => path && existsSync(path));
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : await packagedBrowser();
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS, env: { ...process.env, ...env } });
}
