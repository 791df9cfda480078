package health.consulta.launcher.machine;

/// Something is missing or in the way; the message is one plain sentence that says what to do.
public final class CannotGoOn extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotGoOn(String sentence) {
    super(sentence);
  }
}
