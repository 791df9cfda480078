package health.consulta.billing;

import health.consulta.kit.Refusal;

/// A new invoice was issued in its place already.
public final class InvoiceIsReplaced extends Refusal {
  InvoiceIsReplaced(String number) {
    super(Kind.CONFLICT, "INVOICE_REPLACED", "Invoice " + number + " stands in its place.");
  }
}
