package health.consulta.billing;

/// The invoice as a document for people.
public interface PrintInvoice {
  byte[] pdf(Printed printed);
}
