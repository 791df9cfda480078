package health.consulta.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import health.consulta.contract.Mode;
import health.consulta.notification.Facts.Visit;
import health.consulta.notification.Mailing.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final UUID BOOKING = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-12-01T08:30:00Z, 20261201T093000",
    "Europe/Paris, 2026-07-01T08:30:00Z, 20260701T103000",
    "Europe/Paris, 2027-03-28T00:30:00Z, 20270328T013000",
    "Europe/Paris, 2027-03-28T01:30:00Z, 20270328T033000",
    "Indian/Reunion, 2026-12-01T08:30:00Z, 20261201T123000",
    "America/Miquelon, 2026-12-01T18:30:00Z, 20261201T153000"
  })
  void the_time_is_written_in_the_zone_of_the_place(String zone, Instant start, String local) {
    var text = request(visit(start, 2), zone).text();
    assertThat(text).contains("DTSTART;TZID=" + zone + ":" + local);
    assertThat(text).contains("BEGIN:VTIMEZONE", "TZID:" + zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "Indian/Reunion", "America/Miquelon"})
  void a_calendar_that_knows_only_the_file_finds_the_same_instant(String zone) {
    for (var start = NOW;
        start.isBefore(NOW.plus(Duration.ofDays(730)));
        start = start.plus(Duration.ofHours(61))) {
      var component = CalendarZone.of(ZoneId.of(zone), start);
      var local = LocalDateTime.ofInstant(start, ZoneId.of(zone));
      assertThat(local.toInstant(offset(component, local))).isEqualTo(start);
    }
  }

  /// That of the latest change before (RFC 5545, 3.6.5).
  private static ZoneOffset offset(VTimezone zone, LocalDateTime local) {
    return Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
        .filter(change -> !onset(change).isAfter(local))
        .max(Comparator.comparing(InviteTest::onset))
        .map(change -> change.getTimezoneOffsetTo().getValue().getMillis() / 1000)
        .map(seconds -> ZoneOffset.ofTotalSeconds(seconds.intValue()))
        .orElseThrow();
  }

  private static LocalDateTime onset(Observance change) {
    var raw = change.getDateStart().getValue().getRawComponents();
    return LocalDateTime.of(
        raw.getYear(),
        raw.getMonth(),
        raw.getDate(),
        raw.getHour(),
        raw.getMinute(),
        raw.getSecond());
  }

  @Test
  void a_cancellation_takes_back_the_same_entry_with_a_higher_number() {
    var request = Biweekly.parse(request(visit(NOW, 2), "Europe/Paris").text()).first();
    var cancel =
        Biweekly.parse(
                Invite.cancel(
                        appointment(visit(NOW, 3), "Europe/Paris"),
                        "Rendez-vous Consulta",
                        "no-reply@consulta.test",
                        "lea@demo.test",
                        NOW)
                    .text())
            .first();
    var made = request.getEvents().getFirst();
    var ended = cancel.getEvents().getFirst();
    assertThat(request.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(cancel.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(ended.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(ended.getUid().getValue())
        .isEqualTo(made.getUid().getValue())
        .isEqualTo(BOOKING.toString());
    assertThat(ended.getSequence().getValue()).isGreaterThan(made.getSequence().getValue());
  }

  @Test
  void nothing_but_time_and_place_is_told() {
    var text = request(visit(NOW, 1), "Europe/Paris").text();
    assertThat(text).contains("SUMMARY:Rendez-vous Consulta", "LOCATION:1 rue de la Paix");
    assertThat(text).doesNotContain("Martin", "DESCRIPTION");
  }

  private static Invite request(Visit visit, String zone) {
    return Invite.request(
        appointment(visit, zone),
        "Rendez-vous Consulta",
        "no-reply@consulta.test",
        "lea@demo.test",
        NOW);
  }

  private static Appointment appointment(Visit visit, String zone) {
    return new Appointment(visit, "Dr Claire Martin", ZoneId.of(zone), "1 rue de la Paix");
  }

  private static Visit visit(Instant start, int revision) {
    return new Visit(
        BOOKING,
        UUID.randomUUID(),
        start,
        start.plus(Duration.ofMinutes(20)),
        Mode.ON_SITE,
        UUID.randomUUID(),
        revision);
  }
}
