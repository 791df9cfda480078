package health.consulta.contract.billing;

public enum InvoiceStatus {
  ISSUED,
  PAID,
  CREDITED
}
