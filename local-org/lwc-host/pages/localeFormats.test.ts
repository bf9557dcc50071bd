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

  it('have its dates and times', () => {
    const german = of('de_DE');
    assert.equal(german['dateTime.shortDateFormat'], 'd.M.yyyy');
    assert.equal(german['dateTime.longDateFormat'], 'd. MMMM yyyy');
    assert.equal(german['dateTime.shortTimeFormat'], 'HH:mm');
    assert.equal(of('en_GB')['dateTime.shortDateFormat'], 'dd/MM/yyyy');
    assert.equal(of('en_CA')['dateTime.shortTimeFormat'], 'h:mm a');
    assert.equal(of('es_ES')['dateTime.longDateFormat'], "d 'de' MMMM 'de' yyyy");
    assert.equal(of('en_US')['dateTime.shortDateFormat'], undefined, 'npm has it');
  });

  it('run from right to left where the language does', () => {
    assert.equal(of('en_US', 'iw')['dir'], 'rtl');
    assert.equal(of('en_US')['dir'], 'ltr');
  });

  it('are American where the locale is unknown', () => assert.equal(of('not a locale')['locale'], 'en-US'));
});
