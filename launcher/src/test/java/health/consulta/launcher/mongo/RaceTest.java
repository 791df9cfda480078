package health.consulta.launcher.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceTest {
  private static final int CALLERS = 64;
  @TempDir Path folder;
  private MongoServer server;
  private MongoClient client;
  private MongoCollection<Document> days;

  @BeforeEach
  void start() {
    server = MongoServer.start(folder, new InetSocketAddress("127.0.0.1", 0));
    client = MongoClients.create(server.uri("race"));
    days = client.getDatabase("race").getCollection("days");
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void one_of_64_callers_takes_overlapping_time() throws Exception {
    for (int round = 0; round < 10; round++) {
      var day = "practitioner/" + round;
      days.insertOne(new Document("_id", day).append("busy", List.of()));
      var barrier = new CyclicBarrier(CALLERS);
      var winners =
          together(caller -> {
            barrier.await();
            return take(day, 600 + caller % 7, 660 + caller % 7);
          });
      assertThat(winners).containsOnlyOnce(true);
      assertThat(days.find(eq("_id", day)).first().getList("busy", Document.class)).hasSize(1);
    }
  }

  @Test
  void callers_for_different_times_all_win() throws Exception {
    days.insertOne(new Document("_id", "day").append("busy", List.of()));
    assertThat(together(caller -> take("day", caller * 10, caller * 10 + 10))).containsOnly(true);
  }

  @Test
  void a_reader_never_sees_a_change_half_done() throws Exception {
    days.insertOne(
        new Document("_id", "day").append("a", 0).append("list", List.of()).append("b", 0));
    days.createIndex(new Document("a", 1));
    var writing = new AtomicBoolean(true);
    var change = combine(inc("a", 1), push("list", "x"), inc("b", 1), set("c", "done"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers =
          IntStream.range(0, 8)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    int seen = 0;
                    while (writing.get()) {
                      var day = days.find().first();
                      assertThat(day.getInteger("b")).isEqualTo(day.getInteger("a"));
                      assertThat(day.getList("list", String.class)).hasSize(day.getInteger("a"));
                      seen++;
                    }
                    return seen;
                  }))
              .toList();
      for (int i = 0; i < 500; i++) {
        days.updateOne(eq("_id", "day"), change);
      }
      writing.set(false);
      for (var reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  private boolean take(String day, int from, int to) {
    var overlap = elemMatch("busy", and(lt("from", to), gt("to", from)));
    var taken = new Document("from", from).append("to", to);
    return days.findOneAndUpdate(and(eq("_id", day), not(overlap)), push("busy", taken)) != null;
  }

  private interface Caller {
    boolean call(int number) throws Exception;
  }

  private static List<Boolean> together(Caller caller) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, CALLERS)
              .mapToObj(number -> (Callable<Boolean>) () -> caller.call(number))
              .toList();
      var answers = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
