package health.consulta.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The class path of a process.
///
/// @param shared libraries that the processes of one kind have in common, in the same order
/// @param rest its other libraries
/// @param own what this checkout builds; last, since what comes before it changes seldom
public record Jars(List<Path> shared, List<Path> rest, List<Path> own) {

  /// @param all the jars in the order of the build
  /// @param project what lies in this folder is its own
  public static Jars of(List<Path> all, Path project) {
    var own = all.stream().filter(jar -> real(jar).startsWith(real(project))).toList();
    return new Jars(all.stream().filter(jar -> !own.contains(jar)).toList(), List.of(), own);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The libraries that this one and all the others share come first.
  public Jars sharing(List<Jars> others) {
    var common =
        shared.stream()
            .filter(jar -> others.stream().allMatch(other -> other.shared.contains(jar)))
            .sorted()
            .toList();
    return new Jars(common, shared.stream().filter(jar -> !common.contains(jar)).toList(), own);
  }

  /// Its own jars are copied to a folder, where a build beside the running process does not touch
  /// them; a copy that is the same already is left alone.
  public Jars copied(Path folder) {
    return new Jars(shared, rest, own.stream().map(jar -> copy(jar, folder)).toList());
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
    var all = new ArrayList<>(shared);
    all.addAll(rest);
    all.addAll(own);
    return text(all);
  }

  static String text(List<Path> jars) {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }
}
