package health.consulta.payment;

import health.consulta.kit.failpoint.Failpoint;

/// Around each write about money, and each call to the provider.
public enum PaymentFailpoint implements Failpoint {
  OPEN_FEE_AGREED,
  OPEN_RECORDED,
  OPEN_PAGE_OPENED,
  WEBHOOK_VERIFIED,
  WEBHOOK_NOTED,
  WEBHOOK_COMMITTED,
  WORK_CLAIMED,
  WORK_TRIED,
  LOOK_READ,
  CAPTURE_ASKED,
  LOOK_LEARNT,
  CLOSE_ASKED,
  REFUND_PROMISED,
  REFUND_ASKED,
  REFUND_TRIED,
  LEDGER_BOOKED,
  ASK_READ
}
