package health.consulta.launcher.build;

import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Maven;
import health.consulta.launcher.machine.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/// Builds the modules whose sources, or whose needed modules' sources, changed since they were
/// built last.
public final class Build {
  private static final String UNRESOLVED = "The POM for";

  private final Path root;
  private final Path record;

  public Build(Path root) {
    this.root = root;
    this.record = root.resolve(".consulta/build.properties");
  }

  /// Builds what changed; tells `say` what is going on.
  public void changed(Consumer<String> say) {
    var wanted = fingerprints();
    var known = known();
    var changed =
        wanted.keySet().stream()
            .filter(folder -> !stamp(folder, wanted).equals(known.getProperty(folder)))
            .sorted()
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    say.accept("Building " + String.join(", ", changed) + " ...");
    maven(changed, say);
    changed.forEach(folder -> known.setProperty(folder, stamp(folder, wanted)));
    write(known);
  }

  /// Modules whose fingerprint differs from the one of their last build, without building.
  Map<String, String> fingerprints() {
    var modules = Module.all(root);
    var own = new HashMap<String, String>();
    modules.forEach(module -> own.put(module.folder(), Fingerprint.of(module)));
    var whole = new HashMap<String, String>();
    for (var module : modules) {
      var parts = new ArrayList<>(List.of(own.getOrDefault(module.folder(), "")));
      module.needs().forEach(needed -> parts.add(whole.getOrDefault(needed, "")));
      whole.put(module.folder(), Fingerprint.joined(parts));
    }
    return whole;
  }

  /// The fingerprint with the jar's size and time, so that a jar that somebody else built or
  /// deleted is noticed.
  private String stamp(String folder, Map<String, String> fingerprints) {
    var name = Path.of(folder).getFileName() + "-" + Versions.of("project") + ".jar";
    var jar = root.resolve(folder).resolve("target").resolve(name);
    try {
      var state =
          Files.exists(jar)
              ? Files.size(jar) + "@" + Files.getLastModifiedTime(jar).toMillis()
              : "none";
      return fingerprints.get(folder) + " " + state;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void maven(List<String> changed, Consumer<String> say) {
    var arguments =
        new ArrayList<>(List.of("-pl", String.join(",", changed), "-am", "-DskipTests", "package"));
    var command = Maven.command(root, arguments);
    if (changed.contains("portal-ui")) {
      arguments.add("-Pproduction");
      command = Maven.command(root, arguments).with("PATH", new Node(Cache.ofUser()).path(say));
    }
    var log = new StringBuilder();
    var result =
        command.run(line -> {
          log.append(line).append('\n');
          if (line.startsWith("[INFO] Building ") && !line.contains("jar:")) {
            say.accept("  " + line.substring("[INFO] ".length()));
          }
        });
    var written = save(log);
    if (log.indexOf(UNRESOLVED) >= 0) {
      throw new CannotGoOn(
          "A dependency is missing in the registry (" + first(log, UNRESOLVED) + ").");
    }
    if (!result.ok()) {
      throw new CannotGoOn(
          "The build failed: %s%nAll of it is in %s.".formatted(errors(log), written));
    }
  }

  private Path save(CharSequence log) {
    var file = root.resolve(".consulta/logs/build.log");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, log);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String first(CharSequence log, String word) {
    return log.toString()
        .lines()
        .filter(line -> line.contains(word))
        .findFirst()
        .orElse("")
        .strip();
  }

  private static String errors(CharSequence log) {
    return String.join(
        System.lineSeparator(),
        log.toString().lines().filter(line -> line.startsWith("[ERROR]")).limit(12).toList());
  }

  private Properties known() {
    var known = new Properties();
    if (Files.exists(record)) {
      try (var reader = Files.newBufferedReader(record)) {
        known.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return known;
  }

  private void write(Properties known) {
    try {
      Files.createDirectories(record.getParent());
      try (var writer = Files.newBufferedWriter(record)) {
        known.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
