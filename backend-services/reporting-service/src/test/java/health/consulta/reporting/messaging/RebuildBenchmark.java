package health.consulta.reporting.messaging;

import static health.consulta.reporting.messaging.Happened.captured;
import static health.consulta.reporting.messaging.Happened.completed;
import static health.consulta.reporting.messaging.Happened.confirmed;
import static health.consulta.reporting.messaging.Happened.issued;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import health.consulta.contract.Event;
import health.consulta.contract.Topics;
import health.consulta.contract.reporting.Rebuild;
import health.consulta.contract.reporting.Rebuild.State;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.test.ServiceTest;
import health.consulta.reporting.EventLog;
import health.consulta.reporting.RebuildFacts;
import health.consulta.reporting.Restored;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.TestPropertySource;

/// How long it takes, and how much memory, to read all events again and compare: a quarter, a half
/// and all of 200,000 events, or of `-Dconsulta.events=`, four of each visit, a thousand visits of
/// each practitioner. All months were counted before, as they are while nobody asks.
@ServiceTest
@TestPropertySource(properties = "consulta.reporting.count=1h")
class RebuildBenchmark {
  private static final int EVENTS = Integer.getInteger("consulta.events", 200_000);
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final List<UUID> PRACTITIONERS =
      Stream.generate(UUID::randomUUID).limit(Math.max(1, EVENTS / 4_000)).toList();

  @Autowired private RebuildFacts rebuilds;
  @Autowired private EventLog log;
  @Autowired private KafkaListenerEndpointRegistry listeners;
  @Autowired private MongoOperations mongo;
  @Autowired private EventSender sender;
  @Autowired private EventWriter writer;

  @Test
  void all_events_are_read_again() {
    listeners.stop();
    try (var standing = new Restored(mongo, log)) {
      int told = 0;
      for (int part : List.of(EVENTS / 4, EVENTS / 2, EVENTS)) {
        tell(told / 4, part / 4);
        told = part;
        standing.catchUp();
        assertThat(mongo.estimatedCount("visits")).isEqualTo(part / 4);
        measure();
      }
    }
  }

  private void measure() {
    var heap = heap();
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    long cpu = cpu();
    long began = System.nanoTime();
    var rebuild = done(rebuilds.rebuild(Duration.ofMinutes(60)));
    double seconds = (System.nanoTime() - began) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    assertThat(rebuild.differences()).isEmpty();
    System.out.printf(
        "%,d events, %,d facts: %.1f s, %.1f CPU-s of the service (%.3f per 1,000 events), heap at"
            + " most %d MiB over %d MiB before%n",
        rebuild.events(),
        rebuild.facts(),
        seconds,
        (cpu() - cpu) / 1e9,
        (cpu() - cpu) / 1e6 / rebuild.events(),
        (peak - before) >> 20,
        before >> 20);
  }

  private static Rebuild done(Rebuild rebuild) {
    assertThat(rebuild.state()).isEqualTo(State.DONE);
    return rebuild;
  }

  private void tell(int from, int to) {
    var sent = new ArrayList<CompletableFuture<?>>();
    for (int n = from; n < to; n++) {
      var visit = UUID.randomUUID();
      var who = PRACTITIONERS.get(n % PRACTITIONERS.size());
      sent.add(send(Topics.BOOKINGS, confirmed(visit, who, START.plusSeconds(31L * n))));
      sent.add(send(Topics.CONSULTATIONS, completed(visit, who)));
      sent.add(send(Topics.PAYMENTS, captured(visit, who, 2500)));
      sent.add(send(Topics.INVOICES, issued(visit, who, 2500)));
      if (sent.size() < 2_000) continue;
      sent.forEach(CompletableFuture::join);
      sent.clear();
    }
    sent.forEach(CompletableFuture::join);
  }

  private CompletableFuture<?> send(String topic, Event event) {
    return sender.send(topic, event.aggregateId(), writer.pending(event), 1);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
