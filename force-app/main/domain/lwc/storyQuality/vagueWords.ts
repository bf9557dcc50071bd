/**
 * Words that two people read differently, and what to write instead cannot be guessed from them. `~` stands for a German ending. After the
 * list of weak words in requirements of Lucassen et al. (2016) and the ISO/IEC/IEEE 29148 list of terms to avoid, section 5.2.7.
 */
export const VAGUE: readonly string[] = [
  ...(
    'fast faster quick quicker quickly easy easier easily simple simpler simply user-friendly intuitive intuitively flexible modern nice robust efficient ' +
    'efficiently scalable seamless seamlessly appropriate appropriately adequate adequately sufficient sufficiently reasonable reasonably ' +
    'several various many few some soon timely convenient convenient comfortable clean beautiful optimal optimized better improved usually ' +
    'generally normally often sometimes approximately almost significantly roughly'
  ).split(' '),
  'user friendly',
  'as soon as possible',
  'as much as possible',
  'if possible',
  'where possible',
  'if necessary',
  'as needed',
  'and so on',
  'and/or',
  'etc',
  'e.g',
  'state of the art',
  ...(
    'schnell~ einfach~ leicht~ benutzerfreundlich~ nutzerfreundlich~ anwenderfreundlich~ intuitiv~ flexibel flexible~ modern~ schön~ robust~ ' +
    'effizient~ performant~ skalierbar~ nahtlos~ angemessen~ ausreichend~ geeignet~ passend~ sinnvoll~ übersichtlich~ bequem~ komfortabel ' +
    'optimal~ optimiert~ besser~ verbessert~ mehrere~ einige~ verschiedene~ viele~ wenige~ bald zeitnah~ zügig~ meistens normalerweise oft ' +
    'manchmal ungefähr etwa fast ca usw bzw ggf evtl'
  ).split(' '),
  'und so weiter',
  'und/oder',
  'wenn möglich',
  'falls nötig',
  'bei bedarf',
  'z.b',
  'so schnell wie möglich'
];

/** Roles that do not tell who it is. */
export const VAGUE_ROLES: readonly string[] = [
  ...'user users person people someone somebody everybody everyone anyone customer~ stakeholder system'.split(' '),
  ...'benutzer~ nutzer~ anwender~ user~ jemand jeder person~ leute kunde~ kundin'.split(' ')
];

/** Words of a solution where a wish should stand: they settle how, before anybody has talked about it. */
export const SOLUTIONS: readonly string[] = [
  ...(
    'button buttons dropdown drop-down checkbox checkboxes popup pop-up modal dialog combobox picklist database table tables api endpoint ' +
    'trigger webhook json xml csv sql cookie url apex flow'
  ).split(' '),
  ...'schaltfläche~ knopf auswahlliste~ kontrollkästchen kästchen datenbank~ tabelle~ schnittstelle~ endpunkt~ dialog~'.split(
    ' '
  )
];

/** Words that join two wishes into one. */
export const JOINERS: readonly string[] = ['and', 'as well as', 'and also', 'und', 'sowie', 'und auch'];
