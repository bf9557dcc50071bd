import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localeFormats } from './localeFormats.ts';

describe('the formats of a user', () => {
  const of = (locale: string, language = locale) => localeFormats({ locale, language, timeZone: 'Europe/Berlin' });

  it('follow the locale', () => {
    const german = of('de_DE');
    assert.equal(german['locale'], 'de-DE');
    assert.equal(german['number.decimalSeparator'], ',');
    assert.equal(german['number.groupingSeparator'], '.');
    assert.equal(german['firstDayOfWeek'], 2);
    assert.equal(of('en_US')['firstDayOfWeek'], 1);
  });

  it('run from right to left where the language does', () => {
    assert.equal(of('en_US', 'iw')['dir'], 'rtl');
    assert.equal(of('en_US')['dir'], 'ltr');
  });

  it('are American where the locale is unknown', () => assert.equal(of('not a locale')['locale'], 'en-US'));
});
