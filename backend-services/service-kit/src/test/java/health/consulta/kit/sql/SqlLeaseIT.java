package health.consulta.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.launcher.servers.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// Who relays a table of events: never two at once.
class SqlLeaseIT {
  private Instant now = Instant.parse("2026-11-02T08:00:00Z");
  private SqlLease first;
  private SqlLease second;
  private JdbcTemplate jdbc;

  @BeforeEach
  void twoInstances() {
    var database = "t" + UUID.randomUUID().toString().substring(0, 8);
    var source =
        new DriverManagerDataSource(
            TestServers.mysqlUrl(database), TestServers.mysqlUser(), TestServers.mysqlPassword());
    new ResourceDatabasePopulator(new ClassPathResource("db/kit/V0_1__kit.sql")).execute(source);
    jdbc = new JdbcTemplate(source);
    var clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    first = new SqlLease(jdbc, clock, "first");
    second = new SqlLease(jdbc, clock, "second");
  }

  @Test
  void one_holds_it_and_goes_on_holding_it() {
    assertThat(first.renew()).isTrue();
    for (int n = 0; n < 20; n++) {
      now = now.plusSeconds(2);
      assertThat(second.renew()).isFalse();
      assertThat(first.renew()).isTrue();
    }
  }

  @Test
  void what_is_held_is_not_written_at_each_look() {
    first.renew();
    var held = held();
    now = now.plusSeconds(2);
    first.renew();
    assertThat(held()).isEqualTo(held);
    now = now.plusSeconds(2);
    first.renew();
    assertThat(held()).isEqualTo(held.plusSeconds(4));
  }

  @Test
  void the_other_takes_over_from_a_dead_one_which_sees_it_when_it_wakes() {
    first.renew();
    now = now.plus(Duration.ofSeconds(11));
    assertThat(second.renew()).isTrue();
    assertThat(first.renew()).isFalse();
  }

  @Test
  void who_comes_back_under_its_name_has_it_at_once() {
    first.renew();
    var again = new SqlLease(jdbc, ((InstantSource) () -> now).withZone(ZoneOffset.UTC), "first");
    assertThat(again.renew()).isTrue();
  }

  private Instant held() {
    return jdbc.queryForObject("select held_until from outbox_lease", java.sql.Timestamp.class)
        .toInstant();
  }
}
