package health.consulta.launcher.sandbox.engine;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// An append-only file, one commit a line. A commit counts once {@link #sync} returned for it;
/// callers that wait at the same time share one fsync. A torn last line (the process died while it
/// wrote) is cut off at the start; damage before it refuses the start.
final class Journal implements AutoCloseable {
  private final RandomAccessFile lock;
  private final FileOutputStream file;
  private final Object syncing = new Object();
  private volatile long written;
  private volatile long synced;

  Journal(Path folder, Consumer<String> replay) {
    try {
      Files.createDirectories(folder);
      lock = new RandomAccessFile(folder.resolve("journal.lock").toFile(), "rw");
      if (lock.getChannel().tryLock() == null) {
        throw new IllegalStateException("another sandbox uses " + folder);
      }
      var path = folder.resolve("journal.jsonl");
      if (Files.exists(path)) {
        cut(path, replay(path, replay));
      }
      file = new FileOutputStream(path.toFile(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long replay(Path path, Consumer<String> replay) throws IOException {
    long whole = 0;
    try (var lines = new RecordReader(Files.newInputStream(path))) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        replay.accept(new String(line, StandardCharsets.UTF_8));
        whole += line.length + 1L;
      }
    }
    return whole;
  }

  private static void cut(Path path, long whole) throws IOException {
    if (Files.size(path) > whole) {
      try (var torn = new RandomAccessFile(path.toFile(), "rw")) {
        torn.setLength(whole);
        torn.getFD().sync();
      }
    }
  }

  /// Callers are serialised by the books. Answers the position to wait for.
  long append(String line) {
    try {
      var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
      file.write(bytes);
      return written += bytes.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long position() {
    return written;
  }

  void sync(long position) {
    if (synced >= position) {
      return;
    }
    synchronized (syncing) {
      if (synced >= position) {
        return;
      }
      var reached = written;
      try {
        file.getFD().sync();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      synced = reached;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    lock.close();
  }
}
