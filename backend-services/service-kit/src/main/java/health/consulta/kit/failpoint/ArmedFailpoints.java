package health.consulta.kit.failpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The failpoints of one service, by files, so that a test arms them while the service runs:
/// `NAME.armed` holds the number of the passage that ends the process and is gone once it did;
/// `NAME.passed` is there once it was passed at all.
class ArmedFailpoints {
  private final Path folder;
  private final Runnable halt;
  private final Set<String> noted = ConcurrentHashMap.newKeySet();

  ArmedFailpoints(Path folder, Runnable halt) {
    this.folder = folder;
    this.halt = halt;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void passed(String name) {
    try {
      if (noted.add(name)) Files.write(folder.resolve(name + ".passed"), new byte[0]);
      if (Files.exists(folder.resolve(name + ".armed"))) countDown(folder.resolve(name + ".armed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void countDown(Path armed) throws IOException {
    try {
      int left = Integer.parseInt(Files.readString(armed).strip()) - 1;
      if (left > 0) {
        Files.writeString(armed, Integer.toString(left));
        return;
      }
      Files.delete(armed);
    } catch (NoSuchFileException e) {
      return; // another thread was the one
    }
    halt.run();
  }
}
