package health.consulta.launcher.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Apache Maven, run in the project with the JDK of this process.
public final class Maven {
  private Maven() {}

  /// `mvn -B -f ROOT/pom.xml arguments`, ready to run.
  public static Command command(Path root, List<String> arguments) {
    var mvn =
        Command.onPath("mvn")
            .orElseThrow(() ->
                new CannotGoOn(
                    "Maven is missing: install Apache Maven 3.9 so that mvn is on the PATH."));
    var words = new ArrayList<>(List.of(mvn.toString(), "-B", "-f", "pom.xml"));
    words.addAll(arguments);
    return new Command(words, root, java.util.Map.of())
        .with("JAVA_HOME", System.getProperty("java.home"));
  }

  /// Copies an artifact (`group:artifact:version:type:classifier`) into a folder.
  public static void copyArtifact(Path root, String artifact, Path into) {
    var arguments =
        List.of(
            "-q", "-N", "dependency:copy", "-Dartifact=" + artifact, "-DoutputDirectory=" + into);
    var result = command(root, arguments).run();
    if (!result.ok()) {
      throw new CannotGoOn("Maven could not fetch " + artifact + ": " + lastLine(result.output()));
    }
  }

  private static String lastLine(String output) {
    return output.lines().filter(line -> line.contains("ERROR")).findFirst().orElse(output.strip());
  }
}
