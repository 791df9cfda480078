package health.consulta.launcher.doctor;

/// What always holds of a platform, once what is on its way has arrived.
public enum Invariant {
  I1("no overlaps"),
  I2("time and payment"),
  I3("ledger and provider"),
  I4("invoices"),
  I5("events in consumers"),
  I6("nothing waits");

  private final String subject;

  Invariant(String subject) {
    this.subject = subject;
  }

  /// Its number and what it is about, in a few words.
  public String title() {
    return name() + " " + subject;
  }
}
