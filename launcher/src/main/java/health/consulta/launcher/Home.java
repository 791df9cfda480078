package health.consulta.launcher;

import health.consulta.launcher.process.RunFile;
import java.nio.file.Path;

/// The folder where one platform keeps its data, secrets and logs: `CONSULTA_HOME`, or `.consulta`
/// in the project.
public record Home(Path folder) {

  public static Home of(Path project, Settings settings) {
    var own = settings.environment().get("CONSULTA_HOME");
    return new Home(
        own == null || own.isBlank()
            ? project.resolve(".consulta")
            : Path.of(own).toAbsolutePath());
  }

  public Path data() {
    return folder.resolve("data");
  }

  /// The data of one server.
  public Path data(String server) {
    return server.equals("mailbox") ? folder.resolve("mail") : data().resolve(server);
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  public Path secrets() {
    return folder.resolve("secrets.json");
  }

  /// Copies of the jars that its processes run from.
  public Path app() {
    return folder.resolve("app");
  }

  /// Exists when this platform holds demo data.
  public Path demo() {
    return folder.resolve("demo");
  }

  /// Every process of the platform, without the launcher.
  public RunFile run() {
    return new RunFile(folder.resolve("run.json"));
  }

  /// The launcher itself.
  public RunFile launcher() {
    return new RunFile(folder.resolve("launcher.json"));
  }
}
