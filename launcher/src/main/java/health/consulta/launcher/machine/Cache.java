package health.consulta.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// The per-user folder for what is downloaded or unpacked once, shared by all checkouts.
///
/// It is `CONSULTA_CACHE`, or `consulta` under `XDG_CACHE_HOME`, or `~/.cache/consulta`.
public record Cache(Path folder) {

  /// Fills an empty folder.
  public interface Filling {
    void fill(Path emptyFolder) throws IOException;
  }

  /// The cache of this user, as the environment says.
  public static Cache ofUser() {
    return new Cache(locate(System.getenv()));
  }

  static Path locate(Map<String, String> environment) {
    var own = environment.get("CONSULTA_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    var xdg = environment.get("XDG_CACHE_HOME");
    var base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("consulta");
  }

  /// The folder `name`, filled on first use. It appears whole or not at all, whoever else asks at
  /// the same time.
  public Path once(String name, Filling filling) {
    var wanted = folder.resolve(name);
    if (Files.isDirectory(wanted)) {
      return wanted;
    }
    try {
      Files.createDirectories(folder);
      synchronized (Cache.class) {
        try (var channel =
                FileChannel.open(
                    folder.resolve(name.replace('/', '_') + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = channel.lock()) {
          if (lock.isValid() && !Files.isDirectory(wanted)) {
            fill(wanted, filling);
          }
        }
      }
      return wanted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Path wanted, Filling filling) throws IOException {
    var parent = wanted.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    var fresh = Files.createTempDirectory(parent, ".filling-");
    try {
      filling.fill(fresh);
      Files.move(fresh, wanted, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Trees.delete(fresh);
    }
  }
}
