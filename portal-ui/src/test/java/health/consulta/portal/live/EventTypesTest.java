package health.consulta.portal.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Event;
import health.consulta.contract.booking.MessageEvent.MessageSent;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.consultation.AgendaEvent.TimeHeld;
import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationEvent.NotificationPosted;
import health.consulta.contract.notification.NotificationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventTypesTest {
  private static final UUID ID = new UUID(1, 2);
  private static final TimeHeld HELD =
      new TimeHeld(ID, LocalDate.of(2026, 11, 24), ID, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

  @Test
  void an_event_is_read_by_its_name_on_the_wire() {
    var posted =
        new NotificationPosted(
            ID,
            new Notification(
                ID, NotificationKind.BOOKING_CONFIRMED, ID, "", null, Instant.EPOCH, false));
    assertThat(shown("TimeHeld", json(HELD))).containsExactly(HELD);
    assertThat(shown("NotificationPosted", json(posted))).containsExactly(posted);
    var sent = new MessageSent(ID, ID, ID, ID, MessageSide.PATIENT, 1);
    assertThat(shown("MessageSent", json(sent))).containsExactly(sent);
  }

  @Test
  void what_this_version_does_not_know_is_passed_over() {
    assertThat(shown("TimeFolded", json(HELD))).isEmpty();
    assertThat(shown("TimeHeld", "{broken".getBytes(UTF_8))).isEmpty();
    assertThat(shown(null, json(HELD))).isEmpty();
  }

  @Test
  void a_closed_screen_hears_nothing() {
    var screens = new OpenScreens();
    var heard = new ArrayList<Event>();
    screens.open(heard::add).remove();
    screens.show(HELD);
    assertThat(heard).isEmpty();
  }

  private static List<Event> shown(@Nullable String type, byte[] value) {
    var screens = new OpenScreens();
    var heard = new ArrayList<Event>();
    screens.open(heard::add);
    var fact = new ConsumerRecord<Object, byte[]>("agenda", 0, 0, null, value);
    if (type != null) fact.headers().add("ce_type", type.getBytes(UTF_8));
    new EventReader(screens).read(fact);
    return heard;
  }

  private static byte[] json(Event event) {
    return JsonMapper.shared().writeValueAsBytes(event);
  }
}
