package health.consulta.billing;

import java.util.Locale;

/// A receipt as a paper for people.
public interface PrintReceipt {
  byte[] pdf(PrintedReceipt printed, Locale language);
}
