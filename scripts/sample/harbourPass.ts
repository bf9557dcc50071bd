import { dayFrom, refer, sampleId, type SampleRecord, type SampleSet } from './model.ts';
import { pointsAtStart, scopeHistory, type StoryFacts } from './scopeHistory.ts';
import { EPIC_STORIES, type StoryLine } from './stories.ts';

const PRODUCT = 'harbour-pass';

/** Users the sample speaks of, by user name; whoever loads it says which user each is. */
export interface SampleUsers {
  readonly productOwner: string;
  readonly sponsor: string;
  readonly analyst: string;
  readonly team: string;
  readonly stakeholder: string;
}

interface Context {
  readonly day: (days: number) => string;
  readonly users: SampleUsers;
}

const inProduct = { Product__r: refer('product', PRODUCT) };

function product({ day, users }: Context): SampleSet {
  return {
    object: 'Product__c',
    key: 'External_Id__c',
    records: [
      {
        External_Id__c: sampleId('product', PRODUCT),
        Name: 'Harbour Pass',
        Status__c: 'In Development',
        Vision__c:
          'Everyone in the archipelago travels by boat as easily as by foot: no queue, no cash, no doubt about when it sails.',
        Product_Goal__c: 'By the start of the summer timetable, two of three tickets are bought and shown on a phone.',
        Audience__c:
          'Commuters between the islands and the city (9,000 a day), visitors in summer (1.2 million a season), islanders, crew and the service desk.',
        // Products are public read only: who owns the record is who may change it.
        OwnerId: users.productOwner,
        Product_Owner__c: users.productOwner,
        Sponsor__c: users.sponsor,
        Go_Live_Date__c: day(66),
        Budget__c: 640_000,
        Reserve__c: 10,
        Cost_per_Point__c: 950,
        Sprint_Length_Days__c: 14
      }
    ]
  };
}

const OBJECTIVES = [
  [
    'phone-share',
    'Two of three tickets on a phone',
    'Share of tickets sold on a phone',
    '%',
    18,
    66,
    [18, 21, 27, 31, 38, 44],
    40
  ],
  [
    'boarding-time',
    'Boats leave on time',
    'Boarding time per 100 passengers',
    'minutes',
    9,
    4,
    [9, 8.6, 7.9, 7.2, 6.4, 6.1],
    25
  ],
  [
    'service-calls',
    'Half the calls to the service desk',
    'Calls per 1,000 passengers',
    'calls',
    14,
    7,
    [14, 14.5, 13.1, 12.2, 11.4, 10.2],
    20
  ],
  [
    'visitors',
    'Visitors stay on the islands',
    'Combined offers sold a month',
    'offers',
    120,
    1500,
    [120, 130, 180, 260, 310, 420],
    15
  ]
] as const;

function objectives({ day }: Context): SampleSet[] {
  const records = OBJECTIVES.map(([name, title, kpi, unit, baseline, target, readings, weight]): SampleRecord => ({
    ...inProduct,
    External_Id__c: sampleId('objective', name),
    Name: title,
    Status__c: 'Active',
    KPI_Name__c: kpi,
    Unit__c: unit,
    Baseline__c: baseline,
    Target__c: target,
    Actual__c: readings.at(-1) ?? null,
    Previous_Actual__c: readings.at(-2) ?? null,
    Weight__c: weight,
    Due_Date__c: day(150)
  }));
  const readings = OBJECTIVES.flatMap(([name, , , , , , values]) =>
    values.map((value, index): SampleRecord => ({
      External_Id__c: sampleId('reading', `${name}-${index}`),
      Objective__r: refer('objective', name),
      Reading_Date__c: day(-30 * (values.length - 1 - index) - 2),
      Value__c: value
    }))
  );
  return [
    { object: 'Objective__c', key: 'External_Id__c', records },
    { object: 'KPI_Reading__c', key: 'External_Id__c', records: readings }
  ];
}

const RELEASES = [
  [
    'pier',
    'Pier pilot',
    'Released',
    -20,
    'Single tickets and scanning on the Northpier route.',
    'To learn with 800 commuters before everyone depends on it.',
    'Two weeks after the timetable change, in mid-season quiet.',
    'Crew trained aboard; kiosks stay open as a fallback.'
  ],
  [
    'summer',
    'Summer go-live',
    'In Progress',
    66,
    'Tickets, season passes, refunds and alerts on all routes.',
    'The summer timetable brings three times the passengers.',
    'A Tuesday, six weeks before the school holidays.',
    'Route by route over five days, with a hotline for the crews.'
  ],
  [
    'islands',
    'Island offers',
    'Planned',
    146,
    'Bus and boat on one ticket, offers of hotels and museums.',
    'Visitors who stay a night spend four times as much.',
    'After the first summer peak.',
    'With six partner hotels first.'
  ]
] as const;

function releases({ day }: Context): SampleSet {
  return {
    object: 'Release__c',
    key: 'External_Id__c',
    records: RELEASES.map(([name, title, status, days, what, why, when, how]) => ({
      ...inProduct,
      External_Id__c: sampleId('release', name),
      Name: title,
      Status__c: status,
      Release_Date__c: day(days),
      What__c: what,
      Why__c: why,
      When__c: when,
      How__c: how,
      Budget__c: name === 'summer' ? 380_000 : 120_000
    }))
  };
}

const EPICS = [
  ['tickets', 'Tickets on the phone', 'phone-share', 'summer', 'In Progress', 210_000, 160_000],
  ['season-pass', 'Season pass', 'phone-share', 'summer', 'In Progress', 150_000, 90_000],
  ['boarding', 'Faster boarding', 'boarding-time', 'summer', 'In Progress', 120_000, 85_000],
  ['disruption', 'Told in time', 'service-calls', 'summer', 'In Progress', 60_000, 45_000],
  ['service', 'Help where the problem is', 'service-calls', 'summer', 'Ready', 70_000, 40_000],
  ['accounts', 'Account without a password', 'phone-share', 'pier', 'In Progress', 40_000, 35_000],
  ['islands', 'A day on the islands', 'visitors', 'islands', 'Business Case', 190_000, 95_000],
  ['insight', 'Know how full the boats are', 'visitors', 'islands', 'Idea', 50_000, 30_000],
  ['foundation', 'Ground to stand on', null, 'summer', 'In Progress', null, 70_000]
] as const;

function epics(): SampleSet {
  return {
    object: 'Epic__c',
    key: 'External_Id__c',
    records: EPICS.map(([name, title, objective, release, status, benefit, budget]) => ({
      ...inProduct,
      External_Id__c: sampleId('epic', name),
      Name: title,
      Status__c: status,
      ...(objective ? { Objective__r: refer('objective', objective) } : {}),
      Release__r: refer('release', release),
      Hypothesis__c: `We believe that "${title.toLowerCase()}" moves the needle of its objective within a season.`,
      Expected_Benefit__c: benefit
        ? `${benefit.toLocaleString('en-US')} a year in sales or saved service time.`
        : 'Lowers the risk of everything else.',
      Benefit_Amount__c: benefit,
      Success_Measure__c: 'The KPI of the objective, read monthly.',
      Budget__c: budget
    }))
  };
}

/** Five sprints behind, one under way, three ahead; two weeks each. */
const SPRINTS = [
  ['1', 'Sprint 1', -75, 'Completed', 'A passenger can see the next sailings.'],
  ['2', 'Sprint 2', -61, 'Completed', 'A passenger buys a ticket with a card.'],
  ['3', 'Sprint 3', -47, 'Completed', 'Crew scan tickets on the Northpier route.'],
  ['4', 'Sprint 4', -33, 'Completed', 'The pilot runs for a week without the kiosks.'],
  ['5', 'Sprint 5', -19, 'Completed', 'What the pilot taught is mended.'],
  ['6', 'Sprint 6', -5, 'Active', 'Commuters board with a season pass.'],
  ['7', 'Sprint 7', 9, 'Planned', 'Nobody waits at the pier for a cancelled boat.'],
  ['8', 'Sprint 8', 23, 'Planned', 'The service desk answers in one call.'],
  ['9', 'Sprint 9', 37, 'Planned', 'Ready for the first sunny Saturday.']
] as const;

function sprints(context: Context): SampleSet[] {
  const { day, users } = context;
  const log = scopeLog(context);
  const records = SPRINTS.map(([name, title, start, status, goal]): SampleRecord => ({
    ...inProduct,
    External_Id__c: sampleId('sprint', name),
    Name: title,
    Start_Date__c: day(start),
    End_Date__c: day(start + 13),
    Status__c: status,
    Goal__c: goal,
    Team_Size__c: 6,
    Capacity_Points__c: 27,
    ...(status === 'Planned'
      ? {}
      : { Started_On__c: `${day(start)}T07:00:00.000Z`, Points_at_Start__c: pointsAtStart(log, name, day(start)) })
  }));
  const absence = (name: string, sprint: string, from: number, days: number, reason: string): SampleRecord => ({
    External_Id__c: sampleId('absence', name),
    Sprint__r: refer('sprint', sprint),
    Person__c: users.team,
    Start_Date__c: day(from),
    End_Date__c: day(from + days - 1),
    Days__c: days,
    Reason__c: reason
  });
  return [
    { object: 'Sprint__c', key: 'External_Id__c', records },
    {
      object: 'Sprint_Absence__c',
      key: 'External_Id__c',
      records: [absence('course', '6', -1, 2, 'Scanner training'), absence('leave', '7', 12, 5, 'Leave')]
    }
  ];
}

const STAKEHOLDERS = [
  ['ines', 'Ines Halvorsen', 'Head of Operations', 'Stakeholder', 9, 8, 3],
  ['marek', 'Marek Dvořák', 'Finance lead', 'Stakeholder', 8, 5, 2],
  ['council', 'Transport Council', 'Contracting authority', 'Stakeholder', 10, 4, 2],
  ['desk', 'Aino Virtanen', 'Service desk manager', 'End User', 5, 9, 2],
  ['captains', 'Captain Lindqvist', 'Speaks for the crews', 'End User', 6, 7, 2],
  ['commuters', 'Commuter panel', '24 commuters who meet monthly', 'End User', 4, 9, 3],
  ['hotels', 'Island hotels', 'Six hotels', 'Stakeholder', 3, 6, 1],
  ['dev', 'Priya Raman', 'Lead developer', 'Developer', 5, 8, 1],
  ['security', 'Tomás Oliveira', 'Security officer', 'Developer', 7, 3, 1]
] as const;

function stakeholders({ users }: Context): SampleSet {
  return {
    object: 'Stakeholder__c',
    key: 'External_Id__c',
    records: STAKEHOLDERS.map(([name, title, role, group, influence, interest, weight]) => ({
      ...inProduct,
      External_Id__c: sampleId('stakeholder', name),
      Name: title,
      Role__c: role,
      Group__c: group,
      Influence__c: influence,
      Interest__c: interest,
      Weight__c: weight,
      ...(name === 'ines' ? { User__c: users.stakeholder } : {})
    }))
  };
}

/** Which sprint each story went into; what is not named stands in the backlog. */
const SPRINT_OF: Record<string, string> = {
  'show-sailings': '1',
  'payment-contract': '1',
  'sign-up': '1',
  'sign-in': '1',
  'code-late': '5',
  'log-noise': '5',
  'buy-single': '2',
  'pay-by-card': '2',
  'fare-engine': '2',
  'scan-ticket': '3',
  'ticket-offline': '3',
  guest: '3',
  receipt: '3',
  'scan-offline': '4',
  'count-passengers': '4',
  monitor: '4',
  'forged-codes': '4',
  'scan-glare': '5',
  'double-charge': '5',
  'return-ticket': '5',
  wheelchair: '5',
  consent: '5',
  backup: '5',
  'buy-season': '6',
  'renew-season': '6',
  'student-proof': '6',
  'alerts-twice': '6',
  faq: '6',
  'delay-alert': '7',
  'cancel-alert': '7',
  rebook: '7',
  refund: '7',
  'case-from-app': '8',
  'agent-view': '8',
  'agent-refund': '8',
  'island-discount': '8'
};

const BLOCKED: Record<string, string> = {
  'student-proof': 'The university has not yet signed the data agreement.',
  'employer-pass': 'Finance must say how invoices of employers are taxed.'
};

const NOT_NOW: Record<string, string> = {
  'gift-ticket': 'Pretty, but no objective needs it before autumn.',
  'gate-pilot': 'The pier is rebuilt next year; a gate now would stand in the way.'
};

/** Who will use it, and how many of them in a quarter; as many words as feedback uses. */
const SEGMENT_REACH: Record<string, number> = {
  Commuters: 9_000,
  Visitors: 300_000,
  Islanders: 4_200,
  'Service desk': 40,
  Crew: 120
};

/** Whom the stories of an epic are for, where the story does not say otherwise. */
const SEGMENT_OF_EPIC: Record<string, string> = {
  tickets: 'Visitors',
  'season-pass': 'Commuters',
  boarding: 'Crew',
  disruption: 'Commuters',
  service: 'Service desk',
  accounts: 'Visitors',
  islands: 'Visitors'
};

const SEGMENT_OF: Record<string, string> = {
  'island-discount': 'Islanders',
  'combine-bus': 'Islanders',
  'alert-language': 'Visitors',
  faq: 'Visitors',
  'lost-property': 'Visitors',
  'case-from-app': 'Commuters',
  'show-sailings': 'Commuters',
  'season-card': 'Islanders'
};

/** Stories that ship with another release than the rest of their epic. */
const RELEASE_OF: Record<string, string> = {
  'merge-accounts': 'islands',
  ...Object.fromEntries(
    [
      'delete-account',
      'kiosk-retire',
      'scanner-battery',
      'bike-add-on',
      'apple-pay',
      'season-photo',
      'wallet',
      'group-ticket',
      'pass-report',
      'alert-language',
      'quiet-hours',
      'satisfaction',
      'pause-season',
      'season-card',
      'weather-feed',
      'case-topics',
      'employer-pass',
      'lost-property',
      'annual-pass',
      'ticket-transfer'
    ].map((name) => [name, 'islands'])
  )
};

function statusOf(name: string, readiness: number): string {
  const sprint = Number(SPRINT_OF[name] ?? 0);
  if (NOT_NOW[name]) return 'Not Now';
  if (sprint >= 1 && sprint <= 5) return 'Done';
  if (sprint === 6) return { 'buy-season': 'In Review', faq: 'Done', 'alerts-twice': 'Done' }[name] ?? 'In Progress';
  if (sprint >= 7) return 'Ready';
  return readiness % 3 === 0 ? 'Ready' : readiness % 3 === 1 ? 'Refining' : 'New';
}

interface PlacedStory {
  readonly line: StoryLine;
  readonly epic: string;
  readonly release: string;
  readonly status: string;
}

/** All stories in rank order: the sprints one after the other, then the rest by cost of delay per point, "not now" last. */
export function placedStories(): PlacedStory[] {
  const all = EPIC_STORIES.flatMap(({ epic, stories }) =>
    stories.map((line, index) => ({
      line,
      epic,
      release: RELEASE_OF[line[0]] ?? EPICS.find(([name]) => name === epic)?.[3] ?? 'summer',
      status: statusOf(line[0], index)
    }))
  );
  const urgency = ({ line: [, , , points, value, time, risk] }: PlacedStory): number =>
    ((value ?? 0) + (time ?? 0) + (risk ?? 0)) / (points ?? 8);
  const place = ({ line: [name], status }: PlacedStory): number =>
    status === 'Not Now' ? 99 : Number(SPRINT_OF[name] ?? 50);
  return all.sort((a, b) => place(a) - place(b) || urgency(b) - urgency(a));
}

/** The day a story was done: some days after its sprint began, but not today. */
const completedOn = (start: number, index: number): number => Math.min(-1, start + 4 + (index % 9));

const startOf = (sprint: string | undefined): number => SPRINTS.find(([name]) => name === sprint)?.[2] ?? 0;

/** What became of each story, for the log of the scope. */
function storyFacts(): StoryFacts[] {
  return placedStories().map(({ line: [name, title, , points, value], epic, release, status }, index) => {
    const sprint = NOT_NOW[name] ? undefined : SPRINT_OF[name];
    const sprintStart = startOf(sprint);
    return {
      name,
      title,
      epic,
      release,
      points,
      value,
      isNotNow: status === 'Not Now',
      sprint,
      sprintStart,
      completedOn: status === 'Done' ? completedOn(sprintStart, index) : undefined
    };
  });
}

function scopeLog({ day }: Context): SampleSet {
  return scopeHistory(storyFacts(), Object.fromEntries(SPRINTS.map(([name, , start]) => [name, start])), day);
}

/** People a story reaches in a quarter: the more of its segment the more it is worth, all of them at the highest value. */
function reachOf(segment: string | undefined, value: number | null): number {
  return Math.round(((segment ? SEGMENT_REACH[segment]! : 3_600) * (value ?? 1)) / 20);
}

function stories({ day, users }: Context): SampleSet[] {
  const placed = placedStories();
  const records = placed.map(({ line, epic, release, status }, index): SampleRecord => {
    const [name, title, type, points, value, time, risk, asA, iWant, soThat] = line;
    const sprint = SPRINT_OF[name];
    const start = startOf(sprint);
    const segment = SEGMENT_OF[name] ?? SEGMENT_OF_EPIC[epic];
    return {
      ...inProduct,
      External_Id__c: sampleId('story', name),
      Title__c: title,
      Type__c: type,
      Status__c: status,
      Points__c: points,
      Business_Value__c: value,
      Time_Criticality__c: time,
      Risk_Reduction__c: risk,
      Reach__c: reachOf(segment, value),
      Segment__c: segment ?? null,
      Confidence__c: 50 + ((index * 7) % 5) * 10,
      Impact__c: (value ?? 0) >= 13 ? 'High' : (value ?? 0) >= 8 ? 'Medium' : 'Low',
      MoSCoW__c: release === 'islands' ? 'Could' : (time ?? 0) >= 13 ? 'Must' : (value ?? 0) >= 8 ? 'Should' : 'Could',
      As_a__c: asA ?? null,
      I_Want__c: iWant ?? null,
      So_That__c: soThat ?? null,
      Epic__r: refer('epic', epic),
      Release__r: refer('release', release),
      ...(sprint && !NOT_NOW[name] ? { Sprint__r: refer('sprint', sprint) } : {}),
      ...(BLOCKED[name] ? { Is_Blocked__c: true, Blocked_Reason__c: BLOCKED[name] } : {}),
      ...(NOT_NOW[name] ? { Not_Now_Reason__c: NOT_NOW[name] } : {}),
      ...(status === 'Done' ? { Completed_On__c: day(completedOn(start, index)) } : {}),
      ...(status === 'In Progress' || status === 'In Review' ? { Assignee__c: users.team } : {}),
      ...(name === 'punctuality' ? { Due_Date__c: day(40) } : {})
    };
  });
  return [{ object: 'Story__c', key: 'External_Id__c', records }, criteria(placed), dependencies()];
}

function criteria(placed: readonly PlacedStory[]): SampleSet {
  const ready = placed.filter(({ line, status }) => line[8] && !['New', 'Not Now', 'Refining'].includes(status));
  const records = ready.flatMap(({ line: [name, , , , , , , asA, iWant, soThat], status }) => [
    {
      External_Id__c: sampleId('criterion', `${name}-1`),
      Story__r: refer('story', name),
      Sort_Order__c: 1,
      Given__c: `a ${asA} with a valid journey`,
      When__c: `they ask ${iWant}`,
      Then__c: `it works at the first try, and ${soThat}`,
      Is_Met__c: status === 'Done'
    },
    {
      External_Id__c: sampleId('criterion', `${name}-2`),
      Story__r: refer('story', name),
      Sort_Order__c: 2,
      Given__c: 'the phone has no network',
      When__c: 'they try the same',
      Then__c: 'they are told in one sentence what to do, and nothing is charged',
      Is_Met__c: status === 'Done'
    }
  ]);
  return { object: 'Acceptance_Criterion__c', key: 'External_Id__c', records };
}

const DEPENDENCIES = [
  ['payment-contract', 'pay-by-card'],
  ['fare-engine', 'buy-single'],
  ['pay-by-card', 'refund'],
  ['buy-single', 'return-ticket'],
  ['scan-ticket', 'scan-offline'],
  ['scan-ticket', 'count-passengers'],
  ['buy-season', 'renew-season'],
  ['buy-season', 'pause-season'],
  ['renew-season', 'employer-pass'],
  ['cancel-alert', 'rebook'],
  ['case-from-app', 'agent-view'],
  ['agent-view', 'agent-refund'],
  ['refund', 'agent-refund'],
  ['fare-engine', 'combine-bus'],
  ['partner-api', 'hotel-desk'],
  ['weather-feed', 'delay-alert'],
  ['alert-language', 'satisfaction']
] as const;

function dependencies(): SampleSet {
  return {
    object: 'Story_Dependency__c',
    key: 'External_Id__c',
    records: DEPENDENCIES.map(([before, after]) => ({
      External_Id__c: sampleId('dependency', `${before}-${after}`),
      Predecessor__r: refer('story', before),
      Successor__r: refer('story', after),
      Reason__c: 'Builds on it.'
    }))
  };
}

const VOTES: Record<string, readonly (readonly [string, number])[]> = {
  ines: [
    ['cancel-alert', 30],
    ['rebook', 20],
    ['count-passengers', 20],
    ['load-forecast', 15],
    ['scanner-battery', 15]
  ],
  marek: [
    ['employer-pass', 40],
    ['refund', 15],
    ['revenue-board', 25],
    ['price-test', 20]
  ],
  council: [
    ['punctuality', 50],
    ['island-discount', 30],
    ['accessibility', 20]
  ],
  desk: [
    ['agent-view', 35],
    ['case-from-app', 30],
    ['agent-refund', 25],
    ['faq', 10]
  ],
  captains: [
    ['scanner-battery', 40],
    ['wheelchair', 20],
    ['delay-alert', 20]
  ],
  commuters: [
    ['delay-alert', 35],
    ['pause-season', 25],
    ['quiet-hours', 10],
    ['rebook', 30]
  ],
  hotels: [
    ['tourist-bundle', 50],
    ['hotel-desk', 50]
  ],
  dev: [
    ['load-test', 40],
    ['partner-api', 20],
    ['weather-feed', 30]
  ],
  security: [
    ['audit', 70],
    ['delete-account', 30]
  ]
};

function votes(): SampleSet {
  return {
    object: 'Vote__c',
    key: 'External_Id__c',
    records: Object.entries(VOTES).flatMap(([who, given]) =>
      given.map(([story, points]) => ({
        External_Id__c: sampleId('vote', `${who}-${story}`),
        Stakeholder__r: refer('stakeholder', who),
        Story__r: refer('story', story),
        Points__c: points
      }))
    )
  };
}

const IMPACTS = [
  ['boarding', 'captains', 'Must Change', 'High'],
  ['boarding', 'ines', 'Benefits', 'High'],
  ['service', 'desk', 'Benefits', 'High'],
  ['season-pass', 'commuters', 'Benefits', 'High'],
  ['season-pass', 'marek', 'Must Change', 'Medium'],
  ['islands', 'hotels', 'Benefits', 'High'],
  ['disruption', 'commuters', 'Benefits', 'High'],
  ['foundation', 'security', 'Must Change', 'Medium']
] as const;

function impacts(): SampleSet {
  return {
    object: 'Stakeholder_Impact__c',
    key: 'External_Id__c',
    records: IMPACTS.map(([epic, who, kind, level]) => ({
      External_Id__c: sampleId('impact', `${epic}-${who}`),
      Epic__r: refer('epic', epic),
      Stakeholder__r: refer('stakeholder', who),
      Kind__c: kind,
      Level__c: level
    }))
  };
}

const ROADMAP = [
  ['pilot', 'Pilot on Northpier', 'tickets', 'phone-share', 'pier', 'Now', 'Delivered', -75, -20, -20, 100],
  [
    'passes',
    'Season passes for commuters',
    'season-pass',
    'phone-share',
    'summer',
    'Now',
    'In Progress',
    -5,
    36,
    40,
    80
  ],
  [
    'boarding',
    'Boarding in four minutes',
    'boarding',
    'boarding-time',
    'summer',
    'Now',
    'In Progress',
    -47,
    30,
    45,
    75
  ],
  ['told', 'Told before you leave home', 'disruption', 'service-calls', 'summer', 'Now', 'Planned', 9, 50, 48, 65],
  ['one-call', 'Help in one call', 'service', 'service-calls', 'summer', 'Next', 'Planned', 23, 62, 60, 60],
  ['go-live', 'All routes', 'foundation', 'phone-share', 'summer', 'Next', 'Planned', 37, 66, 66, 70],
  ['day-out', 'A day on the islands', 'islands', 'visitors', 'islands', 'Later', 'Planned', 70, 146, 140, 45],
  ['full-boats', 'Know how full the boats are', 'insight', 'visitors', 'islands', 'Later', 'Planned', 90, 160, null, 35]
] as const;

/** What the forecast of the epic said last, in days from today: even chance, and 85 of 100. */
const FORECASTS: Record<string, readonly [p50: number, p85: number]> = {
  passes: [31, 38],
  boarding: [24, 37],
  told: [46, 59],
  'one-call': [52, 58],
  'go-live': [57, 74],
  'day-out': [118, 139]
};

function roadmap({ day }: Context): SampleSet {
  const dayOrNone = (days: number | undefined): string | null => (days === undefined ? null : day(days));
  return {
    object: 'Roadmap_Item__c',
    key: 'External_Id__c',
    records: ROADMAP.map(
      ([name, title, epic, objective, release, horizon, status, start, end, promised, confidence], index) => ({
        ...inProduct,
        External_Id__c: sampleId('roadmap', name),
        Name: title,
        Epic__r: refer('epic', epic),
        Objective__r: refer('objective', objective),
        Release__r: refer('release', release),
        Horizon__c: horizon,
        Status__c: status,
        Start_Date__c: day(start),
        End_Date__c: day(end),
        Promised_Date__c: promised === null ? null : day(promised),
        Forecast_P50_Date__c: dayOrNone(FORECASTS[name]?.[0]),
        Forecast_P85_Date__c: dayOrNone(FORECASTS[name]?.[1]),
        Confidence__c: confidence,
        Lane__c: { pier: 'Passengers', summer: 'Passengers', islands: 'Partners' }[release],
        Sort_Order__c: index + 1
      })
    )
  };
}

const FEEDBACK = [
  [
    'rain',
    'Waited forty minutes in the rain',
    'I would have stayed home had anyone told me the 7:10 was cancelled.',
    'commuters',
    'cancel-alert',
    'Negative',
    'Conversation',
    'Planned'
  ],
  [
    'fast',
    'So much faster',
    'Boarded in seconds with my daughter asleep on my arm. Thank you!',
    'commuters',
    'scan-ticket',
    'Positive',
    'Survey',
    'Shipped'
  ],
  [
    'sun',
    'Cannot read codes at noon',
    'On deck in the sun every third code fails.',
    'captains',
    'scan-glare',
    'Negative',
    'Conversation',
    'Shipped'
  ],
  [
    'student',
    'Student discount every month again',
    'Why must I prove each month that I study?',
    null,
    'student-proof',
    'Negative',
    'Support Case',
    'Planned'
  ],
  [
    'bike',
    'Is there room for my bicycle?',
    'I never know, so I take the car.',
    null,
    'bike-add-on',
    'Neutral',
    'Support Case',
    'Under Review'
  ],
  [
    'phone',
    'My mother has no phone',
    'She is 84 and travels every week. Will she still be able to?',
    null,
    'season-card',
    'Negative',
    'Support Case',
    'Under Review'
  ],
  [
    'guests',
    'Guests ask us for tickets',
    'We send ten guests a day to the kiosk.',
    'hotels',
    'hotel-desk',
    'Neutral',
    'Interview',
    'Planned'
  ],
  [
    'calls',
    'Half of our calls ask the same',
    'Where is my refund, when does it sail, how do I change my ticket.',
    'desk',
    'faq',
    'Neutral',
    'Usage Data',
    'Planned'
  ],
  ['night', 'Alert at three in the morning', 'Please no.', null, 'quiet-hours', 'Negative', 'Support Case', 'New'],
  [
    'competitor',
    'The railway sells door to door',
    'One ticket from train to boat would beat them.',
    null,
    'combine-bus',
    'Neutral',
    'Competitor',
    'New'
  ],
  [
    'english',
    'Only in one language',
    'We did not understand why the boat did not come.',
    null,
    'alert-language',
    'Negative',
    'Survey',
    'New'
  ],
  ['vip', 'Fast lane for pass holders', 'We should board first.', 'commuters', null, 'Neutral', 'Interview', 'New'],
  [
    'dog',
    'Where does my dog travel?',
    'The crew said inside, the app said on deck. I stood between the two of them.',
    null,
    null,
    'Negative',
    'Support Case',
    'New'
  ],
  [
    'coins',
    'Keep the kiosk for coins',
    'I like to pay with what is in my pocket.',
    null,
    null,
    'Negative',
    'Survey',
    'Declined'
  ]
] as const;

/** Groups of users as stories name them. */
const SEGMENT_OF_FEEDBACK: Record<string, string> = {
  rain: 'Commuters',
  fast: 'Commuters',
  sun: 'Crew',
  student: 'Commuters',
  bike: 'Visitors',
  phone: 'Islanders',
  guests: 'Visitors',
  calls: 'Service desk',
  night: 'Commuters',
  english: 'Visitors',
  vip: 'Commuters',
  dog: 'Islanders',
  coins: 'Islanders'
};

const RESPONSES: Record<string, string> = {
  coins: 'Each kiosk costs more a month than it sells. Cash can still be paid at the service desk and aboard.'
};

function feedback(): SampleSet {
  return {
    object: 'Feedback__c',
    key: 'External_Id__c',
    records: FEEDBACK.map(([name, subject, text, who, story, sentiment, source, status]) => ({
      ...inProduct,
      External_Id__c: sampleId('feedback', name),
      Subject__c: subject,
      Text__c: text,
      Sentiment__c: sentiment,
      Source__c: source,
      Status__c: status,
      Segment__c: SEGMENT_OF_FEEDBACK[name] ?? null,
      ...(RESPONSES[name] ? { Response__c: RESPONSES[name] } : {}),
      ...(who ? { Stakeholder__r: refer('stakeholder', who) } : {}),
      ...(story ? { Story__r: refer('story', story) } : {})
    }))
  };
}

const DECISIONS = [
  [
    'provider',
    'Decision',
    'Which payment provider?',
    'Closed',
    'payment-contract',
    null,
    -70,
    'A: cheap, no wallets. B: dearer, wallets and refunds at once. C: the bank’s own.',
    'B',
    'Refunds at once save more service time than the fee costs.'
  ],
  [
    'pilot-route',
    'Decision',
    'Where do we pilot?',
    'Closed',
    null,
    '3',
    -60,
    'Northpier (commuters) or Southquay (visitors).',
    'Northpier',
    'Commuters come back daily, so we learn faster.'
  ],
  [
    'kiosks',
    'Decision',
    'When do the kiosks close?',
    'In Discussion',
    'kiosk-retire',
    null,
    12,
    'With go-live; a year later; never at Northpier.',
    null,
    null
  ],
  [
    'invoice-tax',
    'Question',
    'How are invoices of employers taxed?',
    'Open',
    'employer-pass',
    null,
    5,
    null,
    null,
    null
  ],
  [
    'data-agreement',
    'Escalation',
    'University has not signed the data agreement',
    'Open',
    'student-proof',
    '6',
    3,
    null,
    null,
    null
  ],
  [
    'pier-works',
    'Escalation',
    'The harbour authority has not said when the pier is closed for works',
    'In Discussion',
    'kiosk-retire',
    null,
    -3,
    'Wait for the letter; ask the Transport Council to step in; plan as if closed in March.',
    null,
    null
  ],
  [
    'fair-sailing',
    'Improvement',
    'Let a captain accept what is shown at the review',
    'Open',
    null,
    '6',
    16,
    null,
    null,
    null
  ],
  ['night-boats', 'Question', 'Do night boats sell season passes?', 'Open', 'buy-season', '6', -2, null, null, null],
  [
    'wheelchair-notice',
    'Question',
    'How early does the crew need to know of a wheelchair?',
    'Closed',
    'wheelchair',
    null,
    -30,
    null,
    'Ten minutes before departure is enough.',
    null
  ],
  [
    'scanner-model',
    'Decision',
    'Own scanners or crew phones?',
    'Closed',
    'scan-ticket',
    '3',
    -52,
    'Scanners: sturdy. Phones: cheap.',
    'Scanners',
    'Salt water.'
  ],
  [
    'demo-earlier',
    'Improvement',
    'Show unfinished work to the crews in the first week',
    'Open',
    null,
    '6',
    9,
    null,
    null,
    null
  ],
  [
    'refine-tuesday',
    'Improvement',
    'Refine on Tuesdays, with the service desk in the room',
    'Closed',
    null,
    '5',
    -8,
    null,
    'Done since sprint 5; fewer questions in mid-sprint.',
    null
  ],
  [
    'resident-fare',
    'Question',
    'Who is an islander: registered or working there?',
    'Open',
    'island-discount',
    null,
    10,
    null,
    null,
    null
  ]
] as const;

function decisions({ day, users }: Context): SampleSet {
  return {
    object: 'Decision__c',
    key: 'External_Id__c',
    records: DECISIONS.map(([name, kind, title, status, story, sprint, due, options, outcome, reason]) => ({
      ...inProduct,
      External_Id__c: sampleId('decision', name),
      Kind__c: kind,
      Title__c: title,
      Status__c: status,
      Due_Date__c: day(due),
      OwnerId: users.productOwner,
      Asked_By__c: users.analyst,
      Options__c: options,
      Outcome__c: outcome,
      Reason__c: reason,
      ...(story ? { Story__r: refer('story', story) } : {}),
      ...(sprint ? { Sprint__r: refer('sprint', sprint) } : {}),
      ...(status === 'Closed' ? { Decided_By__c: users.productOwner, Decided_On__c: day(Math.min(-1, due)) } : {})
    }))
  };
}

/** Places that others ask for, waiting for the product owner; the org notes whoever loads them as the asker. */
const PROPOSALS = [
  ['season-card', 'pause-season', 'People without a phone wrote to us three times this month.'],
  ['alert-language', 'quiet-hours', 'Visitors come in May; alerts only islanders can read will not help them.']
] as const;

function proposals(): SampleSet {
  return {
    object: 'Rank_Change__c',
    key: null,
    records: PROPOSALS.map(([story, before, reason]) => ({
      Story__r: refer('story', story),
      Place_Before__r: refer('story', before),
      Status__c: 'Proposed',
      Reason__c: reason
    }))
  };
}

/** The whole sample, parents before children: two and a half months behind its product owner and four ahead. */
export function harbourPass(today: Date, users: SampleUsers): SampleSet[] {
  const context: Context = { day: dayFrom(today), users };
  return [
    product(context),
    ...objectives(context),
    releases(context),
    epics(),
    ...sprints(context),
    stakeholders(context),
    ...stories(context),
    scopeLog(context),
    votes(),
    impacts(),
    roadmap(context),
    feedback(),
    decisions(context),
    proposals()
  ];
}
