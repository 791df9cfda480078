package health.consulta.billing;

import health.consulta.kit.failpoint.Failpoint;

/// Around each step from a price to an invoice.
public enum BillingFailpoint implements Failpoint {
  QUOTE_AGREED,
  ISSUE_PRICE_AGREED,
  ISSUE_PARTIES_KNOWN,
  ISSUE_NUMBER_TAKEN,
  ISSUE_STORED,
  PAY_ADDED
}
