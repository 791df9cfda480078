package health.consulta.launcher.process;

import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// What the JDK learnt of the jars that one kind of process shares, so that each starts with two
/// thirds of the work. It comes from a training run that ends before anything is served; the JVM
/// ignores a cache that is missing, damaged or of other jars.
///
/// @param file one per kind, shared jars (with their sizes and times), flags and JDK
/// @param jars the class path of the process
/// @param training the jar of [Training], first on the class path of all
public record AotCache(Path file, Jars jars, Path training, List<String> flags) {
  private static final int KEPT = 2;
  private static final long PATIENCE_SECONDS = 1_200;

  /// @param kind a name for the processes that share these jars
  /// @param flags what the JVM is started with otherwise
  public static AotCache of(Cache cache, String kind, Jars jars, List<String> flags) {
    var training = trainingJar(cache);
    var key = new StringBuilder(Runtime.version().toString()).append(flags).append(training);
    for (var jar : jars.shared()) {
      var found = jar.toFile();
      key.append('\n').append(jar).append(' ').append(found.length());
      key.append(' ').append(found.lastModified());
    }
    var name = kind + "-" + digest(key.toString().getBytes(StandardCharsets.UTF_8)) + ".aot";
    return new AotCache(cache.folder().resolve("aot").resolve(name), jars, training, flags);
  }

  /// Was it made already?
  public boolean there() {
    return Files.exists(file);
  }

  /// The command of the process, with the cache when it is there.
  public List<String> command(String main, int megabytes) {
    var all = new ArrayList<>(flags);
    var classPath = jars.classPath();
    if (there()) {
      all.add("-XX:AOTCache=" + file);
      classPath = training + File.pathSeparator + classPath;
    }
    return JavaCommand.of(classPath, main, megabytes, all, List.of());
  }

  /// Makes it by a run of the process up to where it would begin to serve, with as little priority
  /// as there is.
  ///
  /// @param started hears of the run, to end it when it must not go on
  public void train(
      String main,
      int megabytes,
      Map<String, String> environment,
      Path log,
      Consumer<ProcessHandle> started) {
    var fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.createDirectories(folder());
      var builder = new ProcessBuilder(trainingCommand(main, megabytes, fresh));
      builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
      builder.environment().putAll(environment);
      var process = builder.start();
      started.accept(process.toHandle());
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          && process.exitValue() == 0
          && Files.exists(fresh)) {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        forgetOld();
      }
      Ending.end(process.toHandle());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fresh.toFile().delete();
      file.resolveSibling(fresh.getFileName() + ".config").toFile().delete();
    }
  }

  private List<String> trainingCommand(String main, int megabytes, Path fresh) {
    var all = new ArrayList<>(flags);
    all.add("-XX:AOTCacheOutput=" + fresh);
    all.add("-Dspring.context.exit=onRefresh");
    var shared = training + File.pathSeparator + Jars.text(jars.shared());
    var words = new ArrayList<String>();
    Command.onPath("nice").ifPresent(nice -> words.addAll(List.of(nice.toString(), "-n", "19")));
    words.addAll(
        jars.rest().isEmpty()
            ? JavaCommand.of(shared, main, megabytes, all, List.of())
            : JavaCommand.of(
                shared,
                Training.class.getName(),
                megabytes,
                all,
                List.of(Jars.text(jars.rest()), main)));
    return words;
  }

  private void forgetOld() throws IOException {
    var name = file.getFileName().toString();
    var kind = name.substring(0, name.lastIndexOf('-') + 1);
    try (var files = Files.list(folder())) {
      var old =
          files
              .filter(other -> other.getFileName().toString().startsWith(kind))
              .sorted(
                  Comparator.comparing((Path other) -> other.toFile().lastModified()).reversed())
              .skip(KEPT)
              .toList();
      for (var other : old) {
        Files.deleteIfExists(other);
      }
    }
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent());
  }

  private static Path trainingJar(Cache cache) {
    var name = Training.class.getName().replace('.', '/') + ".class";
    try (InputStream code =
        Objects.requireNonNull(Training.class.getClassLoader().getResourceAsStream(name))) {
      var bytes = code.readAllBytes();
      return cache
          .once("aot-training-" + digest(bytes), folder -> pack(folder, name, bytes))
          .resolve("training.jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pack(Path folder, String name, byte[] code) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("training.jar")))) {
      jar.putNextEntry(new JarEntry(name));
      jar.write(code);
      jar.closeEntry();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
