package health.consulta.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file that lists running processes (`run.json`), replaced as a whole at each change.
public record RunFile(Path path) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public List<RunningProcess> read() {
    try {
      return Files.exists(path)
          ? List.of(JSON.readValue(Files.readString(path), RunningProcess[].class))
          : List.of();
    } catch (JacksonException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized void write(List<RunningProcess> processes) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(
          fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(processes) + "\n");
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
