package health.consulta.billing;

import health.consulta.kit.Refusal;

public final class InvoiceIsIssued extends Refusal {
  InvoiceIsIssued() {
    super(
        Kind.CONFLICT,
        "INVOICE_ISSUED",
        "The invoice of the visit is issued; it is corrected by a credit note only.");
  }
}
