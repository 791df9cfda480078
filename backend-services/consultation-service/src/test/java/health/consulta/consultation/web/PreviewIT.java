package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Role;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.AvailabilityPreview;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.PreviewAvailability;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/// What would be free is what is free once it is done.
@ServiceTest
class PreviewIT {
  private static final LocalDate DATE = Cabinet.inDays(3);

  @Autowired private RestTestClient http;
  private Cabinet cabinet;
  private VisitReason reason;

  @BeforeEach
  void an_open_agenda() {
    cabinet = Cabinet.open(http);
    reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
  }

  @Test
  void an_absence_takes_away_what_it_then_does_take_away() {
    var before = starts();
    var morning = exception(Kind.ABSENCE, 8, 12, null);
    var day = preview(with(reason.id(), null, List.of(morning), Set.of()));
    assertThat(day.gone()).hasSize(12).isSubsetOf(before);
    assertThat(day.added()).isEmpty();
    assertThat(starts()).isEqualTo(before);
    var kept = cabinet.except(morning);
    assertThat(starts()).isEqualTo(day.free());
    var back = preview(with(reason.id(), null, List.of(), Set.of(kept.id())));
    assertThat(back.added()).isEqualTo(day.gone());
    assertThat(back.free()).isEqualTo(before);
  }

  @Test
  void visits_that_would_lie_outside_are_counted() {
    cabinet.held(reason, starts().getFirst());
    var day = preview(with(reason.id(), null, List.of(exception(Kind.CLOSED, 8, 9, null)), null));
    assertThat(day.displaced()).isEqualTo(1);
    cabinet.except(exception(Kind.CLOSED, 8, 9, null));
    var again = preview(with(reason.id(), null, List.of(exception(Kind.CLOSED, 8, 9, null)), null));
    assertThat(again.displaced()).isZero();
  }

  @Test
  void rules_and_a_new_reason_are_looked_at_before_they_are_stored() {
    var rules =
        new OpeningRules(
            cabinet.practitioner,
            "Europe/Paris",
            List.of(cabinet.rule(DATE.getDayOfWeek(), LocalTime.of(9, 0), LocalTime.of(10, 0))),
            HolidayCalendar.NONE,
            0);
    var wanted = new PreviewAvailability(DATE, 1, null, reason, rules, List.of(), Set.of());
    assertThat(preview(wanted).free()).hasSize(3);
    assertThat(preview(wanted).added()).hasSize(3);
    assertThat(cabinet.day(DATE).open().getFirst().start()).isEqualTo(starts().getFirst());
  }

  @Test
  void what_would_be_refused_is_refused_and_nobody_else_may_look() {
    var endsBefore = exception(Kind.CLOSED, 12, 8, null);
    var wrong = with(reason.id(), null, List.of(endsBefore), null);
    cabinet.post("/preview", wrong).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    cabinet
        .post("/preview", with(UUID.randomUUID(), null, List.of(), null))
        .expectStatus()
        .isNotFound();
    cabinet
        .post("/preview", with(null, null, List.of(), null))
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    http.post()
        .uri("/api/agendas/" + cabinet.practitioner + "/preview")
        .header("Authorization", "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER))
        .body(with(reason.id(), null, List.of(), null))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void who_read_an_older_reason_does_not_overwrite_the_newer_one() {
    var path = "/visit-reasons/" + reason.id();
    assertThat(reason.version()).isEqualTo(1);
    cabinet.put(path, reason).expectStatus().isOk().expectBody().jsonPath("$.version").isEqualTo(2);
    cabinet
        .put(path, reason)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("STALE");
  }

  private List<Instant> starts() {
    return cabinet.slots(reason, DATE).stream().map(Slot::start).toList();
  }

  private AvailabilityPreview.Day preview(PreviewAvailability wanted) {
    return Cabinet.there(
            cabinet
                .post("/preview", wanted)
                .expectStatus()
                .isOk()
                .expectBody(AvailabilityPreview.class)
                .returnResult()
                .getResponseBody())
        .days()
        .getFirst();
  }

  private static PreviewAvailability with(
      @Nullable UUID reasonId,
      @Nullable VisitReason reason,
      List<AgendaException> exceptions,
      @Nullable Set<UUID> withdrawn) {
    return new PreviewAvailability(DATE, 1, reasonId, reason, null, exceptions, withdrawn);
  }

  private AgendaException exception(Kind kind, int from, int to, @Nullable LocalDate last) {
    return new AgendaException(
        UUID.randomUUID(),
        DATE,
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        kind,
        null,
        null,
        last,
        null);
  }
}
