package health.consulta.launcher.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a Java process: quick to start and small, at the price of peak speed.
public final class JavaCommand {
  private JavaCommand() {}

  /// `java FLAGS -XmxMEGABYTESm -cp classPath main arguments`, with the JDK of this process.
  public static List<String> of(
      String classPath, String main, int megabytes, List<String> flags, List<String> arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-Xmx" + megabytes + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8"));
    words.addAll(flags);
    words.addAll(List.of("-cp", classPath, main));
    words.addAll(arguments);
    return List.copyOf(words);
  }
}
