package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/// Every command comes by here: what is not supported goes no further, and what may change
/// something is answered only when it is on disk.
final class StoredBackend extends H2Backend {
  /// The superclass opens a database for each map that is named so.
  static final String DATABASES = "databases.";

  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "killcursors",
          "count",
          "distinct",
          "listcollections",
          "listindexes",
          "listdatabases",
          "ismaster",
          "buildinfo",
          "ping",
          "whatsmyuri",
          "serverstatus",
          "hostinfo",
          "getlog",
          "dbstats",
          "collstats",
          "validate",
          "getlasterror");

  private static final Duration BETWEEN_TIDYINGS = Duration.ofMillis(500);
  private static final int LEAST_FILL_PERCENT = 60;
  private static final int TIDIED_BYTES = 4 << 20;

  private final Map<String, StoredDatabase> databases;
  private final GroupCommit commits;
  private final ScheduledExecutorService housekeeper;

  StoredBackend(MVStore store) {
    databases = new ConcurrentHashMap<>();
    commits = new GroupCommit(store);
    super(store);
    housekeeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mongo-housekeeper").daemon().factory());
    long millis = BETWEEN_TIDYINGS.toMillis();
    housekeeper.scheduleWithFixedDelay(this::tidy, millis, millis, TimeUnit.MILLISECONDS);
  }

  /// Against power cuts too, half a second late; and gives back the space of what was overwritten.
  private void tidy() {
    getMvStore().sync();
    commits.change(() -> getMvStore().compact(LEAST_FILL_PERCENT, TIDIED_BYTES));
  }

  @Override
  public void close() {
    housekeeper.close();
    super.close();
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return databases.computeIfAbsent(
        name, _ -> new StoredDatabase(name, getCursorRegistry(), getMvStore()));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    databases.remove(name);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    var verb = command.toLowerCase(Locale.ROOT);
    Refusals.check(verb, query);
    return switch (verb) {
      case "hello" ->
          super.handleCommand(channel, database, "ismaster", query)
              .append("isWritablePrimary", true);
      case "connectionstatus", "endsessions" ->
          super.handleCommand(channel, "admin", command, query);
      default ->
          onlyReads(verb, query)
              ? super.handleCommand(channel, database, command, query)
              : commits.change(() -> super.handleCommand(channel, database, command, query));
    };
  }

  private static boolean onlyReads(String verb, Document query) {
    return verb.equals("aggregate")
        ? query.get("pipeline") instanceof List<?> stages
            && stages.stream().noneMatch(stage -> writes((Document) stage))
        : READS.contains(verb);
  }

  private static boolean writes(Document stage) {
    return stage.containsKey("$out") || stage.containsKey("$merge");
  }
}
