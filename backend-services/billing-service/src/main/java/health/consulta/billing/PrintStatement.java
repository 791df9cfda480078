package health.consulta.billing;

import java.util.Locale;

/// A statement as a paper for people.
public interface PrintStatement {
  byte[] pdf(PrintedStatement printed, Locale language);
}
