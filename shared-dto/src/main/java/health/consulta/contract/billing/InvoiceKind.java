package health.consulta.contract.billing;

public enum InvoiceKind {
  INVOICE,
  /// Corrects an invoice; its amounts are positive and count against that invoice.
  CREDIT_NOTE
}
