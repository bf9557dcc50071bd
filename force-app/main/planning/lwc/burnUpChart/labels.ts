import careful from '@salesforce/label/c.Planning_BurnUpCareful';
import carefulLine from '@salesforce/label/c.Planning_BurnUpCarefulLine';
import cone from '@salesforce/label/c.Planning_BurnUpCone';
import day from '@salesforce/label/c.Planning_BurnUpDay';
import done from '@salesforce/label/c.Planning_BurnUpDone';
import doneLine from '@salesforce/label/c.Planning_BurnUpDoneLine';
import even from '@salesforce/label/c.Planning_BurnUpEven';
import evenLine from '@salesforce/label/c.Planning_BurnUpEvenLine';
import hopeful from '@salesforce/label/c.Planning_BurnUpHopeful';
import hopefulLine from '@salesforce/label/c.Planning_BurnUpHopefulLine';
import likely from '@salesforce/label/c.Planning_BurnUpLikely';
import promised from '@salesforce/label/c.Planning_BurnUpPromised';
import scope from '@salesforce/label/c.Planning_BurnUpScope';
import summary from '@salesforce/label/c.Planning_BurnUpSummary';
import title from '@salesforce/label/c.Planning_BurnUpTitle';

export const labels = {
  careful,
  carefulLine,
  cone,
  day,
  done,
  doneLine,
  even,
  evenLine,
  hopeful,
  hopefulLine,
  likely,
  promised,
  scope,
  summary,
  title
};
