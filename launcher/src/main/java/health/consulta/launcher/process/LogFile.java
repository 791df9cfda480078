package health.consulta.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The log of one process: put aside at each start, and cut when it grows too long. The process
/// writes it itself (in append mode), so that nothing is lost when the launcher is killed.
public record LogFile(Path path) {
  private static final long LONGEST = 20L << 20;
  private static final int KEPT = 3;

  /// Puts what is there aside as `NAME.log.1`, the older ones as `.2` and `.3`.
  public void rotate() {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      if (Files.exists(path) && Files.size(path) > 0) {
        for (int age = KEPT; age > 1; age--) {
          moveIfThere(aside(age - 1), aside(age));
        }
        moveIfThere(path, aside(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Copies a log that is too long to `NAME.log.1` and empties it under the writer's hands.
  public void bound() {
    try {
      if (Files.exists(path) && Files.size(path) > LONGEST) {
        Files.copy(path, aside(1), StandardCopyOption.REPLACE_EXISTING);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
          file.setLength(0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The last lines.
  public List<String> tail(int count) {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var length = Math.min(file.length(), 32_768);
      file.seek(file.length() - length);
      var bytes = new byte[(int) length];
      file.readFully(bytes);
      var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  private Path aside(int age) {
    return path.resolveSibling(path.getFileName() + "." + age);
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
