trigger LoanTrigger on Loan__c(before insert) {
  for (Loan__c loan : Trigger.new) {
    if (loan.Due__c < Date.today()) {
      loan.addError('A loan cannot end before it begins.');
    }
  }
}
