/**
 * The backlog of the sample product, in rank order within its parts.
 * Columns: name, title, type, points, business value, time criticality, risk reduction, as a, I want, so that.
 */
export type StoryLine = readonly [
  name: string,
  title: string,
  type: 'User Story' | 'Bug' | 'Technical' | 'Spike',
  points: number | null,
  businessValue: number | null,
  timeCriticality: number | null,
  riskReduction: number | null,
  asA?: string,
  iWant?: string,
  soThat?: string
];

export interface EpicStories {
  readonly epic: string;
  readonly stories: readonly StoryLine[];
}

export const EPIC_STORIES: readonly EpicStories[] = [
  {
    epic: 'tickets',
    stories: [
      [
        'show-sailings',
        'See the next sailings of my route',
        'User Story',
        5,
        13,
        13,
        5,
        'commuter',
        'to see the next sailings of my route with places left',
        'I know whether I catch the boat'
      ],
      [
        'buy-single',
        'Buy a single ticket',
        'User Story',
        8,
        20,
        20,
        8,
        'passenger',
        'to buy a single ticket on my phone',
        'I need not queue at the kiosk'
      ],
      [
        'pay-by-card',
        'Pay by card',
        'User Story',
        5,
        20,
        20,
        8,
        'passenger',
        'to pay by card',
        'I can travel without cash'
      ],
      [
        'ticket-offline',
        'Show my ticket with no network on the pier',
        'User Story',
        8,
        20,
        13,
        13,
        'passenger',
        'my ticket to open with no network',
        'I can board where there is no signal'
      ],
      [
        'wallet',
        'Keep tickets in the phone wallet',
        'User Story',
        5,
        8,
        5,
        2,
        'passenger',
        'my ticket in the phone wallet',
        'I find it at once when boarding'
      ],
      [
        'return-ticket',
        'Buy a return ticket',
        'User Story',
        3,
        13,
        8,
        1,
        'visitor',
        'to buy both ways at once',
        'I pay once for the day'
      ],
      [
        'group-ticket',
        'Buy one ticket for a family',
        'User Story',
        5,
        8,
        5,
        2,
        'parent',
        'one ticket for all of us',
        'I show one code at boarding'
      ],
      [
        'bike-add-on',
        'Add a bicycle to a ticket',
        'User Story',
        3,
        8,
        3,
        1,
        'cyclist',
        'to add my bicycle',
        'the crew keep a place for it'
      ],
      [
        'refund',
        'Refund a ticket for a cancelled sailing',
        'User Story',
        8,
        13,
        8,
        8,
        'passenger',
        'my money back when a sailing is cancelled',
        'I trust buying in advance'
      ],
      [
        'receipt',
        'Send a receipt by e-mail',
        'User Story',
        2,
        5,
        3,
        1,
        'business traveller',
        'a receipt by e-mail',
        'I can claim my expenses'
      ],
      ['double-charge', 'Passenger charged twice after a time-out', 'Bug', 3, 20, 20, 13],
      [
        'apple-pay',
        'Pay with the phone’s own wallet',
        'User Story',
        5,
        13,
        5,
        1,
        'passenger',
        'to pay with a touch',
        'I need not type my card on a moving boat'
      ],
      [
        'gift-ticket',
        'Send a ticket as a gift',
        'User Story',
        5,
        3,
        2,
        1,
        'grandparent',
        'to send a day on the islands as a gift',
        'my family visits'
      ],
      [
        'ticket-transfer',
        'Hand a ticket on to a friend',
        'User Story',
        null,
        5,
        2,
        1,
        'passenger',
        'to hand on a ticket I cannot use',
        'it is not lost'
      ]
    ]
  },
  {
    epic: 'season-pass',
    stories: [
      [
        'buy-season',
        'Buy a monthly season pass',
        'User Story',
        8,
        20,
        13,
        5,
        'commuter',
        'to buy a monthly pass',
        'I pay less and board faster'
      ],
      [
        'renew-season',
        'Renew a pass by itself each month',
        'User Story',
        5,
        13,
        8,
        2,
        'commuter',
        'my pass to renew by itself',
        'I never stand at the pier without one'
      ],
      [
        'pause-season',
        'Pause a pass for holidays',
        'User Story',
        5,
        8,
        5,
        1,
        'commuter',
        'to pause my pass',
        'I do not pay while I am away'
      ],
      [
        'student-proof',
        'Prove a student discount',
        'User Story',
        8,
        8,
        13,
        5,
        'student',
        'to prove once that I study',
        'I get the discount all term'
      ],
      [
        'employer-pass',
        'Employer pays for a pass',
        'User Story',
        13,
        13,
        8,
        3,
        'employer',
        'to pay passes of my staff on one invoice',
        'commuting is part of the offer'
      ],
      [
        'season-photo',
        'Photo on the season pass',
        'User Story',
        3,
        3,
        3,
        5,
        'crew member',
        'a photo on each pass',
        'passes are not shared'
      ],
      [
        'season-card',
        'Plastic card for those without a phone',
        'User Story',
        8,
        8,
        5,
        8,
        'passenger without a phone',
        'a card that works like the app',
        'I am not left out'
      ],
      [
        'pass-report',
        'Passes sold by route and month',
        'User Story',
        3,
        5,
        3,
        1,
        'route manager',
        'passes sold by route',
        'I plan the summer timetable'
      ],
      [
        'annual-pass',
        'Annual pass with one month free',
        'User Story',
        null,
        8,
        3,
        1,
        'commuter',
        'a pass for a year',
        'I save a month'
      ]
    ]
  },
  {
    epic: 'boarding',
    stories: [
      [
        'scan-ticket',
        'Crew scan a ticket in under a second',
        'User Story',
        8,
        20,
        20,
        13,
        'crew member',
        'to scan a ticket in under a second',
        'the boat leaves on time'
      ],
      [
        'scan-offline',
        'Scanner works at sea',
        'User Story',
        13,
        13,
        13,
        20,
        'crew member',
        'to scan with no network',
        'boarding never stops'
      ],
      ['scan-glare', 'Code cannot be read in bright sun', 'Bug', 3, 13, 13, 3],
      [
        'count-passengers',
        'Count passengers aboard for the safety log',
        'User Story',
        5,
        13,
        20,
        13,
        'captain',
        'the number of people aboard at departure',
        'the safety log is right by law'
      ],
      [
        'wheelchair',
        'Tell the crew that a wheelchair boards',
        'User Story',
        3,
        8,
        8,
        5,
        'passenger in a wheelchair',
        'the crew to know before I arrive',
        'the ramp is ready'
      ],
      ['forged-codes', 'Refuse a copied code', 'Technical', 5, 8, 8, 20],
      ['scanner-battery', 'Scanner battery lasts a shift', 'Technical', 5, 8, 5, 8],
      ['gate-pilot', 'Try an automatic gate at Northpier', 'Spike', 8, 5, 2, 5]
    ]
  },
  {
    epic: 'disruption',
    stories: [
      [
        'delay-alert',
        'Tell me when my sailing is late',
        'User Story',
        5,
        13,
        13,
        3,
        'commuter',
        'to hear of a delay before I leave home',
        'I do not wait in the rain'
      ],
      [
        'cancel-alert',
        'Tell everyone booked on a cancelled sailing',
        'User Story',
        5,
        20,
        13,
        8,
        'passenger',
        'to hear at once that my sailing is cancelled',
        'I can take the next one'
      ],
      [
        'rebook',
        'Move to the next sailing with one tap',
        'User Story',
        8,
        13,
        8,
        5,
        'passenger',
        'to move to the next sailing',
        'I need not call anyone'
      ],
      ['weather-feed', 'Read the harbour master’s weather warnings', 'Technical', 8, 5, 5, 8],
      [
        'alert-language',
        'Alerts in my language',
        'User Story',
        3,
        5,
        3,
        1,
        'visitor',
        'alerts in my language',
        'I understand what happens'
      ],
      ['alerts-twice', 'Alert arrives twice', 'Bug', 2, 5, 3, 1],
      [
        'quiet-hours',
        'No alerts at night',
        'User Story',
        2,
        3,
        2,
        1,
        'passenger',
        'no alerts at night unless I sail early',
        'I sleep'
      ]
    ]
  },
  {
    epic: 'service',
    stories: [
      [
        'case-from-app',
        'Ask for help from the app',
        'User Story',
        5,
        13,
        8,
        3,
        'passenger',
        'to ask for help where the problem is',
        'I need not explain which ticket'
      ],
      [
        'agent-view',
        'Agent sees the passenger’s tickets beside the case',
        'User Story',
        5,
        13,
        8,
        2,
        'service agent',
        'the tickets beside the case',
        'I answer in one call'
      ],
      [
        'agent-refund',
        'Agent refunds with one click',
        'User Story',
        5,
        8,
        8,
        3,
        'service agent',
        'to refund with one click',
        'the case is closed at once'
      ],
      [
        'lost-property',
        'Report something left aboard',
        'User Story',
        5,
        5,
        2,
        1,
        'passenger',
        'to report what I left aboard',
        'I get it back'
      ],
      [
        'faq',
        'Answers to the ten most asked questions',
        'User Story',
        3,
        8,
        5,
        1,
        'passenger',
        'an answer without calling',
        'I save time'
      ],
      ['case-topics', 'Sort incoming cases by topic', 'Spike', 5, 5, 2, 3],
      [
        'satisfaction',
        'Ask how the help was',
        'User Story',
        2,
        3,
        2,
        1,
        'service manager',
        'to know how the help was',
        'we improve'
      ]
    ]
  },
  {
    epic: 'accounts',
    stories: [
      [
        'sign-up',
        'Create an account with an e-mail address',
        'User Story',
        5,
        13,
        13,
        5,
        'passenger',
        'an account with just my e-mail address',
        'my tickets are safe when I lose my phone'
      ],
      [
        'sign-in',
        'Sign in with a one-time code',
        'User Story',
        3,
        13,
        13,
        5,
        'passenger',
        'to sign in without a password',
        'I cannot forget it'
      ],
      [
        'guest',
        'Buy without an account',
        'User Story',
        5,
        13,
        8,
        2,
        'visitor',
        'to buy without an account',
        'I board in a hurry'
      ],
      [
        'delete-account',
        'Delete my account and data',
        'User Story',
        5,
        5,
        13,
        13,
        'passenger',
        'to delete my data',
        'my privacy is mine'
      ],
      [
        'consent',
        'Choose which messages I get',
        'User Story',
        3,
        5,
        8,
        8,
        'passenger',
        'to choose my messages',
        'I am not annoyed'
      ],
      [
        'merge-accounts',
        'Merge two accounts of one person',
        'User Story',
        8,
        3,
        2,
        3,
        'service agent',
        'to merge two accounts',
        'a passenger sees all tickets'
      ],
      ['code-late', 'One-time code arrives after it expired', 'Bug', 2, 13, 13, 3]
    ]
  },
  {
    epic: 'islands',
    stories: [
      [
        'combine-bus',
        'One ticket for bus and boat',
        'User Story',
        13,
        13,
        5,
        5,
        'islander',
        'one ticket for bus and boat',
        'I change without paying twice'
      ],
      [
        'island-discount',
        'Islanders pay the resident fare',
        'User Story',
        5,
        8,
        13,
        3,
        'islander',
        'the resident fare',
        'I can afford the way to work'
      ],
      [
        'tourist-bundle',
        'Day on the islands: boat, museum, lunch',
        'User Story',
        8,
        13,
        5,
        2,
        'visitor',
        'one price for the day',
        'I need not plan'
      ],
      [
        'hotel-desk',
        'Hotels sell tickets to their guests',
        'User Story',
        8,
        8,
        3,
        2,
        'hotel receptionist',
        'to sell a ticket at my desk',
        'guests stay a day longer'
      ],
      [
        'map',
        'Map of piers and what is near',
        'User Story',
        5,
        5,
        2,
        1,
        'visitor',
        'a map of the piers',
        'I find the boat'
      ],
      [
        'seasonal-routes',
        'Summer routes appear by date',
        'User Story',
        3,
        8,
        8,
        1,
        'route manager',
        'summer routes to appear by date',
        'nobody has to remember'
      ],
      ['partner-api', 'Partners sell through an interface of ours', 'Technical', 13, 8, 3, 5]
    ]
  },
  {
    epic: 'insight',
    stories: [
      [
        'load-forecast',
        'Forecast how full each sailing will be',
        'User Story',
        13,
        8,
        5,
        5,
        'route manager',
        'to know how full a sailing will be',
        'I put the larger boat where it is needed'
      ],
      [
        'revenue-board',
        'Revenue by route, today and last year',
        'User Story',
        5,
        8,
        5,
        1,
        'finance lead',
        'revenue by route',
        'I see what pays'
      ],
      [
        'punctuality',
        'Punctuality by route for the council',
        'User Story',
        3,
        5,
        13,
        2,
        'transport council',
        'punctuality by route',
        'the contract is kept'
      ],
      ['open-data', 'Timetable as open data', 'Technical', 5, 3, 5, 1],
      ['price-test', 'Test two prices for the last sailing', 'Spike', 8, 8, 2, 3]
    ]
  },
  {
    epic: 'foundation',
    stories: [
      ['payment-contract', 'Choose a payment provider', 'Spike', 3, 8, 20, 20],
      ['fare-engine', 'Fares in one place for app, kiosk and crew', 'Technical', 13, 13, 13, 20],
      ['load-test', 'Withstand the first sunny Saturday', 'Technical', 5, 8, 13, 20],
      ['kiosk-retire', 'Plan how the kiosks retire', 'Spike', 3, 5, 3, 8],
      ['audit', 'Security audit before go-live', 'Technical', 8, 8, 20, 20],
      ['accessibility', 'App passes the accessibility check', 'Technical', 8, 13, 13, 8],
      ['monitor', 'Know of an outage before the passengers do', 'Technical', 5, 8, 8, 13],
      ['log-noise', 'Log fills up over a weekend', 'Bug', 2, 2, 3, 5],
      ['backup', 'Restore from backup in an hour', 'Technical', 5, 5, 8, 20]
    ]
  }
];
