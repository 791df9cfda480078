package health.consulta.launcher.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A program of this machine that is run to its end.
public record Command(List<String> words, Path folder, Map<String, String> environment) {

  /// How it ended: the exit code, and all that it printed.
  public record Result(int code, String output) {
    public boolean ok() {
      return code == 0;
    }
  }

  public static Command of(String... words) {
    return new Command(List.of(words), Path.of(""), Map.of());
  }

  public Command in(Path newFolder) {
    return new Command(words, newFolder, environment);
  }

  public Command in(Path newFolder, Map<String, String> newEnvironment) {
    return new Command(words, newFolder, newEnvironment);
  }

  public Command with(String name, String value) {
    var more = new HashMap<>(environment);
    more.put(name, value);
    return new Command(words, folder, more);
  }

  /// Runs it and keeps what it prints.
  public Result run() {
    return run(line -> {});
  }

  /// Runs it, hands every line that it prints to `lines`, and keeps them too.
  public Result run(Consumer<String> lines) {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.directory(folder.toAbsolutePath().toFile());
    builder.environment().putAll(environment);
    var output = new StringBuilder();
    try {
      var process = builder.start();
      process.getOutputStream().close();
      try (var reader = process.inputReader()) {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
          output.append(line).append('\n');
          lines.accept(line);
        }
      }
      return new Result(process.waitFor(), output.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn(words.getFirst() + " was interrupted.");
    }
  }

  /// Where the program `name` is on the PATH.
  public static Optional<Path> onPath(String name) {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      var program = Path.of(folder, name);
      if (Files.isExecutable(program) && !Files.isDirectory(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }
}
