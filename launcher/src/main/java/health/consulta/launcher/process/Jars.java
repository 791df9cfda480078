package health.consulta.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The class path of a process.
///
/// @param shared what the processes of one kind have in common, in the same order for all
/// @param rest what only this one has
public record Jars(List<Path> shared, List<Path> rest) {

  /// Those of a process that is the only one of its kind.
  public static Jars of(List<Path> all) {
    return new Jars(all, List.of());
  }

  /// What it has in common with all the others of its kind comes first.
  public Jars sharing(List<Jars> kind) {
    var common =
        shared.stream()
            .filter(jar -> kind.stream().allMatch(other -> other.shared.contains(jar)))
            .sorted()
            .toList();
    return new Jars(common, shared.stream().filter(jar -> !common.contains(jar)).toList());
  }

  /// What the project builds is copied to a folder, where a build beside the running process does
  /// not touch it; a copy that is the same already is left alone.
  public Jars copied(Path project, Path folder) {
    return new Jars(copied(shared, project, folder), copied(rest, project, folder));
  }

  private static List<Path> copied(List<Path> jars, Path project, Path folder) {
    return jars.stream().map(jar -> jar.startsWith(project) ? copy(jar, folder) : jar).toList();
  }

  private static Path copy(Path jar, Path folder) {
    var copy = folder.resolve(jar.getFileName());
    try {
      if (Files.exists(copy) && Files.mismatch(jar, copy) == -1) {
        return copy;
      }
      Files.createDirectories(folder);
      var fresh = folder.resolve(jar.getFileName() + ".new");
      Files.copy(jar, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As `java -cp` takes it.
  public String classPath() {
    return text(Stream.concat(shared.stream(), rest.stream()).toList());
  }

  static String text(List<Path> jars) {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }
}
