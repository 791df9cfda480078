package health.consulta.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import health.consulta.launcher.servers.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Who may send what: never two at once.
class LeasesIT {
  private static MongoClient client;

  private Instant now = Instant.parse("2026-11-02T08:00:00Z");
  private Leases first;
  private Leases second;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(TestServers.mongoUri("leases"));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @BeforeEach
  void twoInstances() {
    var clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    var mongo = new MongoTemplate(client, "t" + UUID.randomUUID().toString().substring(0, 8));
    first = new Leases(mongo, clock, "visits", "first");
    second = new Leases(mongo, clock, "visits", "second");
  }

  @Test
  void who_is_alone_holds_all_and_goes_on_holding_it() {
    assertThat(first.renew()).hasSize(MongoOutbox.PARTITIONS);
    for (int n = 0; n < 10; n++) {
      now = now.plus(Duration.ofSeconds(4));
      assertThat(first.renew()).hasSize(MongoOutbox.PARTITIONS);
    }
  }

  @Test
  void two_share_and_never_hold_the_same() {
    first.renew();
    for (int n = 0; n < 10; n++) {
      now = now.plus(Duration.ofSeconds(2));
      assertThat(second.renew()).doesNotContainAnyElementsOf(first.renew());
    }
    assertThat(first.renew()).hasSize(MongoOutbox.PARTITIONS / 2);
    assertThat(second.renew()).hasSize(MongoOutbox.PARTITIONS / 2);
  }

  @Test
  void what_a_dead_one_held_goes_to_the_other_and_is_not_taken_back_by_one_that_slept() {
    first.renew();
    second.renew();
    now = now.plus(Duration.ofSeconds(11));
    Set<Integer> seconds = Set.of();
    for (int n = 0; n < 5; n++) {
      now = now.plus(Duration.ofSeconds(4));
      seconds = new TreeSet<>(second.renew());
    }
    assertThat(seconds).hasSize(MongoOutbox.PARTITIONS);
    assertThat(first.renew()).doesNotContainAnyElementsOf(seconds);
  }
}
