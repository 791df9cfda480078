package health.consulta.billing;

import health.consulta.kit.Refusal;

/// Something is left of the invoice: it stands.
public final class NotCredited extends Refusal {
  NotCredited() {
    super(Kind.CONFLICT, "INVOICE_NOT_CREDITED", "The invoice is not credited in full.");
  }
}
