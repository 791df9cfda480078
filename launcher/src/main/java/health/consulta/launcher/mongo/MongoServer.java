package health.consulta.launcher.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// An embedded MongoDB on one file. What it acknowledged survives the death of the process; a
/// database like any other to the drivers, as long as they ask for no transactions and no retryable
/// writes.
public final class MongoServer implements AutoCloseable {
  /// One connection's command at a time waits in each for the disk: few threads would mean few
  /// writers to a commit.
  private static final int WORKERS = 64;

  private static final int CACHE_MEGABYTES = 32;

  /// Overwritten data keeps its place in the file until its successor has been synced for sure.
  private static final int RETENTION_MILLIS = 2_000;

  private final de.bwaldvogel.mongo.MongoServer server;
  private final InetSocketAddress address;

  private MongoServer(de.bwaldvogel.mongo.MongoServer server) {
    this.server = server;
    this.address = server.getLocalAddress();
  }

  /// Opens (or creates) the data in a folder and listens on an address; port 0 takes a free one.
  ///
  /// @throws IllegalStateException with a sentence for the user: the folder is another process's,
  ///   or the port is taken
  public static MongoServer start(Path dataFolder, InetSocketAddress address) {
    var store = open(dataFolder);
    try {
      var server = new de.bwaldvogel.mongo.MongoServer(new StoredBackend(store));
      server.bind(address, 1, WORKERS);
      return new MongoServer(server);
    } catch (Exception e) {
      store.closeImmediately();
      throw new IllegalStateException(
          "MongoDB cannot listen on %s:%d: %s"
              .formatted(address.getHostString(), address.getPort(), e.getMessage()),
          e);
    }
  }

  private static MVStore open(Path dataFolder) {
    try {
      Files.createDirectories(dataFolder);
      // commits are ours alone: the store's own would fall into the middle of a change
      var store =
          new MVStore.Builder()
              .fileName(dataFolder.resolve("mongo.mv").toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .cacheSize(CACHE_MEGABYTES)
              .open();
      store.setRetentionTime(RETENTION_MILLIS);
      return store;
    } catch (MVStoreException e) {
      var reason =
          e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
              ? "another process is using it"
              : e.getMessage();
      throw new IllegalStateException(
          "MongoDB cannot open its data in %s: %s".formatted(dataFolder, reason), e);
    } catch (IOException e) {
      throw new UncheckedIOException("MongoDB cannot create its data folder " + dataFolder, e);
    }
  }

  /// The connection string of a database here.
  public String uri(String database) {
    return "mongodb://%s:%d/%s?retryWrites=false&retryReads=true"
        .formatted(address.getHostString(), address.getPort(), database);
  }

  public int port() {
    return address.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
