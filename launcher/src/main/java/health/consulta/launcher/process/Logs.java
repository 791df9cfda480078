package health.consulta.launcher.process;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What our own processes log: one line each, warnings and worse.
public final class Logs {
  private static final Logger ROOT = Logger.getLogger("");

  private Logs() {}

  public static void warningsOnly() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
    ROOT.setLevel(Level.WARNING);
  }
}
