package health.consulta.launcher.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as a process of its own, killed while it works.
class KillTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = Integer.getInteger("mongo.kill.rounds", 3);
  private static final int WRITES = Integer.getInteger("mongo.kill.writes", 600);
  private final List<Process> started = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void end() throws InterruptedException {
    for (var process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void every_acknowledged_write_survives_kill_minus_9() throws Exception {
    var acknowledged = new ConcurrentHashMap<String, Integer>();
    for (int round = 0; round < ROUNDS; round++) {
      var process = start();
      write(process, listeningPort(process), acknowledged);
      process.waitFor();
      verify(acknowledged);
    }
    assertThat(acknowledged.values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThan(ROUNDS * WRITES);
  }

  @Test
  void a_second_process_on_the_same_folder_says_so_and_ends() throws Exception {
    listeningPort(start());
    var second = start();
    assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(new String(second.getErrorStream().readAllBytes()))
        .contains("another process is using it");
  }

  private void write(Process process, int port, Map<String, Integer> acknowledged)
      throws InterruptedException {
    var total = new AtomicInteger();
    try (var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var documents = client.getDatabase("kill").getCollection("documents");
      documents.createIndex(new Document("writer", 1).append("count", 1));
      for (int writer = 0; writer < WRITERS; writer++) {
        var name = "writer" + writer;
        threads.submit(() -> write(documents, name, acknowledged, total));
      }
      await().pollInterval(Duration.ofMillis(1)).until(() -> total.get() > WRITES);
      process.destroyForcibly();
    }
  }

  /// Inserts and updates until the connection breaks; notes what was acknowledged.
  private static void write(
      MongoCollection<Document> documents,
      String writer,
      Map<String, Integer> acknowledged,
      AtomicInteger total) {
    try {
      while (true) {
        var id = writer + "/" + acknowledged.size();
        documents.insertOne(
            new Document("_id", id).append("writer", writer).append("count", 1).append("same", 1));
        acknowledged.put(id, 1);
        documents.updateOne(
            eq("_id", id), combine(inc("count", 1), set("same", 2), set("text", "x".repeat(300))));
        acknowledged.put(id, 2);
        total.addAndGet(2);
      }
    } catch (MongoException e) {
      assertThat(e).as("killed").isNotNull();
    }
  }

  private void verify(Map<String, Integer> acknowledged) {
    try (var server = MongoServer.start(folder, new InetSocketAddress("127.0.0.1", 0));
        var client = MongoClients.create(server.uri("kill"))) {
      var documents = client.getDatabase("kill").getCollection("documents");
      var stored = new ConcurrentHashMap<String, Document>();
      documents.find().forEach(document -> stored.put(document.getString("_id"), document));
      acknowledged.forEach((id, count) ->
          assertThat(stored.get(id))
              .as(id)
              .isNotNull()
              .extracting("count")
              .satisfies(found -> assertThat((Integer) found).isGreaterThanOrEqualTo(count)));
      for (var document : stored.values()) {
        assertThat(document.get("same")).as("torn").isEqualTo(document.get("count"));
        assertThat(documents.find(eq("_id", document.get("_id"))).first()).isEqualTo(document);
      }
      var byIndex = new ArrayList<Document>();
      for (int writer = 0; writer < WRITERS; writer++) {
        documents
            .find(
                com.mongodb.client.model.Filters.and(
                    eq("writer", "writer" + writer), gte("count", 1)))
            .into(byIndex);
      }
      assertThat(byIndex).containsExactlyInAnyOrderElementsOf(stored.values());
    }
  }

  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + KillTest.class.getResource("/quiet-logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                MongoProcess.class.getName(),
                "--data",
                folder.toString(),
                "--port",
                "0")
            .start();
    started.add(process);
    return process;
  }

  private static int listeningPort(Process process) throws IOException {
    var line = lineWith("listens on port ", process.inputReader());
    return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
  }

  private static String lineWith(String words, BufferedReader reader) throws IOException {
    @Nullable String line;
    while ((line = reader.readLine()) != null) {
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("the process ended without: " + words);
  }
}
