package health.consulta.launcher.process;

import health.consulta.launcher.machine.Command;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// What the JDK learnt of a process's classes in an earlier run, so that it starts with half the
/// work. A run without it records; once the platform is ready, the recording is turned into a
/// cache, in the background. Nothing depends on it.
///
/// @param file one per service, class path (with its jars' sizes and times) and JDK
public record AotCache(Path file) {
  private static final int KEPT = 3;

  public static AotCache of(Path folder, String service, String classPath) {
    var key = new StringBuilder(Runtime.version().toString());
    for (var jar : classPath.split(File.pathSeparator)) {
      var found = new File(jar);
      key.append('\n')
          .append(jar)
          .append(' ')
          .append(found.length())
          .append(' ')
          .append(found.lastModified());
    }
    return new AotCache(folder.resolve(service + "-" + digest(key.toString()) + ".aot"));
  }

  /// Flags for a start: use the cache if there is one, else record when `recording` is wished.
  public List<String> flags(boolean recording) {
    if (Files.exists(file)) {
      return List.of("-XX:AOTCache=" + file);
    }
    if (!recording) {
      return List.of();
    }
    try {
      Files.createDirectories(folder());
    } catch (IOException e) {
      return List.of();
    }
    return List.of("-XX:AOTCacheOutput=" + fresh());
  }

  /// Ends the recording of a running process and keeps what came of it.
  public void finish(ProcessHandle recording) {
    if (Files.exists(file)) {
      return;
    }
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Command.of(jcmd, Long.toString(recording.pid()), "AOT.end_recording").run();
    try {
      if (Files.exists(fresh())) {
        Files.move(fresh(), file, StandardCopyOption.ATOMIC_MOVE);
        forgetOld();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forgetOld() throws IOException {
    var name = file.getFileName().toString();
    var service = name.substring(0, name.lastIndexOf('-') + 1);
    try (var files = Files.list(folder())) {
      var old =
          files
              .filter(other -> other.getFileName().toString().startsWith(service))
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
    return file.resolve("..").normalize();
  }

  private Path fresh() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private static String digest(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
