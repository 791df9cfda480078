package health.consulta.launcher.doctor;

/// One thing that should hold, of this machine or of a running platform.
public interface Check {
  /// What is checked, in a few words.
  String name();

  Finding look();

  /// What was found: good or not, and a sentence.
  record Finding(boolean good, String text) {
    public static Finding good(String text) {
      return new Finding(true, text);
    }

    public static Finding bad(String text) {
      return new Finding(false, text);
    }
  }
}
