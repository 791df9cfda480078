package health.consulta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BellTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private final Bell bell = new Bell(UUID.randomUUID(), List.of());

  @Test
  void the_same_reason_rings_once() {
    var reason = UUID.randomUUID();
    bell.post(line(reason, NOW));
    bell.post(line(reason, NOW.plusSeconds(5)));
    assertThat(bell.lines()).hasSize(1);
  }

  @Test
  void the_newest_comes_first_and_the_oldest_goes() {
    for (int i = 0; i < Bell.MOST_LINES + 1; i++)
      bell.post(line(UUID.randomUUID(), NOW.plusSeconds(i)));
    assertThat(bell.lines()).hasSize(Bell.MOST_LINES);
    assertThat(bell.lines().getFirst().at()).isEqualTo(NOW.plusSeconds(Bell.MOST_LINES));
    assertThat(bell.lines().getLast().at()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void a_line_is_read_and_stays() {
    var line = line(UUID.randomUUID(), NOW);
    bell.post(line);
    assertThat(bell.read(line.id())).isTrue();
    assertThat(bell.lines().getFirst().read()).isTrue();
    assertThat(bell.read(UUID.randomUUID())).isFalse();
  }

  @Test
  void what_was_seen_elsewhere_is_read() {
    var line = line(UUID.randomUUID(), NOW);
    var other = line(UUID.randomUUID(), NOW);
    bell.post(line);
    bell.post(other);
    bell.readAbout(NotificationKind.BOOKING_CONFIRMED, line.subjectId());
    bell.readAbout(NotificationKind.MESSAGE_RECEIVED, other.subjectId());
    assertThat(bell.lines())
        .filteredOn(Notification::read)
        .extracting(Notification::id)
        .containsExactly(line.id());
  }

  @Test
  void a_mail_is_tried_again_ever_later_up_to_four_minutes() {
    assertThat(Postman.pause(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Postman.pause(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(Postman.pause(500)).isEqualTo(Duration.ofSeconds(256));
  }

  @Test
  void an_address_is_masked() {
    assertThat(new Contact(UUID.randomUUID(), "lea@demo.test", "", "fr").masked())
        .isEqualTo("l***@demo.test");
    assertThat(new Contact(UUID.randomUUID(), "@", "", "fr").masked()).isEqualTo("***");
  }

  private static Notification line(UUID reason, Instant at) {
    return Wording.line(
        reason, NotificationKind.BOOKING_CONFIRMED, UUID.randomUUID(), "fr", null, at);
  }
}
