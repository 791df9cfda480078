package health.consulta.billing;

import java.util.Locale;

/// A paper for people, and for their accountants' programs.
public interface PrintInvoice {
  byte[] pdf(Printed printed, Locale language);
}
