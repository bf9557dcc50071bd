import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';
import packaged from '@sparticuz/chromium';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A headless browser: the one at CHROME_PATH or installed on this machine, else the one that comes inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROME_PATH'], ...INSTALLED].find((path) => path && existsSync(path));
  return installed ? launch(installed, []) : launch(await packaged.executablePath(), packaged.args);
}

/** Without a sandbox: containers and build machines forbid it, and the pages are our own. */
function launch(executablePath: string, args: readonly string[]): Promise<Browser> {
  return playwright.launch({
    executablePath,
    headless: true,
    args: [
      ...args.filter((arg) => !SINGLE_PROCESS.has(arg)),
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--force-color-profile=srgb'
    ]
  });
}

/** Made for functions in the cloud; here they make the browser fall over when a page closes. */
const SINGLE_PROCESS = new Set(['--single-process', '--no-zygote', '--headless=shell', "--headless='shell'"]);
