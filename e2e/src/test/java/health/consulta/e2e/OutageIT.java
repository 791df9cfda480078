package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server below the services goes away for some seconds. `./consulta bench outages` is the long
/// form.
@ExtendWith(SharedTown.class)
class OutageIT {
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final int PER_SECOND = 3;

  private final Town town;

  OutageIT(Town town) {
    this.town = town;
  }

  @Test
  void without_kafka_people_book_and_pay_and_all_is_told_once_it_is_back() throws Exception {
    var outage = outage("Kafka");
    var recovery = outage.of("kafka", TIME, PER_SECOND, Duration.ofSeconds(60));
    System.out.println("kafka: " + outage.answers() + ", drained after " + recovery);
    assertThat(outage.answers().keySet()).noneMatch(answer -> answer.startsWith("503 "));
    assertThat(outage.booked()).hasSize((int) TIME.toSeconds() * PER_SECOND);
    assertThat(outage.booked()).allMatch(Outage.Booked::paid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "mongodb"})
  void without_a_database_people_are_told_to_come_again_and_then_can(String database)
      throws Exception {
    var outage = outage(database);
    var recovery = outage.of(database, TIME, PER_SECOND, Duration.ofSeconds(30));
    System.out.println(database + ": " + outage.answers() + ", well after " + recovery);
    assertThat(outage.answers()).isNotEmpty();
    assertThat(outage.answers().keySet()).anyMatch(answer -> answer.startsWith("503 "));
  }

  private Outage outage(String name) {
    return Outage.whenAllIsWell(town, name, 3, (int) TIME.toSeconds() * PER_SECOND / 3);
  }
}
