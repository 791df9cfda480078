package health.consulta.consultation.web;

import health.consulta.contract.Interval;
import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.Explanation;
import health.consulta.contract.consultation.ExtendTime;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.ReleaseTime;
import health.consulta.contract.consultation.SeriesTimes;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.StaffHold;
import health.consulta.contract.consultation.StandingTimes;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.kit.test.TestTokens;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// A practitioner in Paris who is open every day from 8 to 20, by video, and what is asked of the
/// agenda over HTTP.
final class Cabinet {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  final UUID practitioner = UUID.randomUUID();
  final UUID place = UUID.randomUUID();
  final String token = TestTokens.of(practitioner, Role.PRACTITIONER);
  private final RestTestClient http;

  Cabinet(RestTestClient http) {
    this.http = http;
  }

  static Cabinet open(RestTestClient http) {
    var cabinet = new Cabinet(http);
    cabinet.open(HolidayCalendar.NONE).expectStatus().isOk();
    return cabinet;
  }

  ResponseSpec open(HolidayCalendar holidays) {
    var rules =
        Arrays.stream(DayOfWeek.values())
            .map(day -> rule(day, LocalTime.of(8, 0), LocalTime.of(20, 0)))
            .toList();
    return put(
        "/opening-rules", new OpeningRules(practitioner, "Europe/Paris", rules, holidays, 0));
  }

  OpeningRule rule(DayOfWeek day, LocalTime from, LocalTime to) {
    return new OpeningRule(day, from, to, place, Set.of(Mode.VIDEO), null, null, WeekParity.EVERY);
  }

  /// A visit of 20 minutes every 20 minutes, from tomorrow's first look on without notice.
  VisitReason reason(Caps caps, Audience audience) {
    return new VisitReason(
        UUID.randomUUID(),
        practitioner,
        "CONSULTATION",
        "Consultation",
        Mode.VIDEO,
        PaymentPolicy.AUTHORISE,
        20,
        0,
        0,
        20,
        null,
        0,
        BookingWindow.ofDays(60),
        caps,
        audience,
        true);
  }

  VisitReason add(VisitReason reason) {
    return there(
        post("/visit-reasons", reason)
            .expectStatus()
            .isCreated()
            .expectBody(VisitReason.class)
            .returnResult()
            .getResponseBody());
  }

  AgendaException except(AgendaException exception) {
    return there(
        post("/exceptions", exception)
            .expectStatus()
            .isCreated()
            .expectBody(AgendaException.class)
            .returnResult()
            .getResponseBody());
  }

  ResponseSpec put(String path, Object body) {
    return http.put()
        .uri("/api/agendas/" + practitioner + path)
        .header("Authorization", "Bearer " + token)
        .body(body)
        .exchange();
  }

  ResponseSpec post(String path, Object body) {
    return http.post()
        .uri("/api/agendas/" + practitioner + path)
        .header("Authorization", "Bearer " + token)
        .body(body)
        .exchange();
  }

  /// The slots of a date in Paris.
  List<Slot> slots(VisitReason reason, LocalDate date) {
    return there(
            http.get()
                .uri(
                    "/api/slots?practitionerId={p}&visitReasonId={r}&from={f}&to={t}",
                    practitioner,
                    reason.id(),
                    date.atStartOfDay(PARIS).toInstant(),
                    date.plusDays(1).atStartOfDay(PARIS).toInstant())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Items<Slot>>() {})
                .returnResult()
                .getResponseBody())
        .items();
  }

  Explanation explain(VisitReason reason, Instant start) {
    return there(
        http.get()
            .uri(
                "/api/slots/explain?practitionerId={p}&visitReasonId={r}&start={s}",
                practitioner,
                reason.id(),
                start)
            .header("Authorization", "Bearer " + token)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Explanation.class)
            .returnResult()
            .getResponseBody());
  }

  ResponseSpec standing(VisitReason reason, List<Instant> starts, UUID... without) {
    return http.post()
        .uri("/internal/times/standing")
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new StandingTimes(practitioner, reason.id(), starts, Set.of(without), false))
        .exchange();
  }

  ResponseSpec series(VisitReason reason, Instant start, Interval interval, int count) {
    return http.post()
        .uri("/internal/times/series")
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new SeriesTimes(practitioner, reason.id(), start, interval, count, true))
        .exchange();
  }

  ResponseSpec hold(UUID id, VisitReason reason, Instant start, @Nullable UUID patient) {
    return hold(id, reason, start, patient, null);
  }

  ResponseSpec hold(
      UUID id,
      VisitReason reason,
      Instant start,
      @Nullable UUID patient,
      @Nullable StaffHold staff) {
    return http.post()
        .uri("/internal/times")
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new HoldTime(id, practitioner, reason.id(), start, patient, 600, staff, false))
        .exchange();
  }

  HeldTime held(VisitReason reason, Instant start) {
    return held(hold(UUID.randomUUID(), reason, start, UUID.randomUUID()));
  }

  static HeldTime held(ResponseSpec answer) {
    return there(
        answer
            .expectStatus()
            .isCreated()
            .expectBody(HeldTime.class)
            .returnResult()
            .getResponseBody());
  }

  ResponseSpec confirm(HeldTime held, UUID patient) {
    return http.post()
        .uri("/internal/times/{id}/confirm", held.holdId())
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(
            new ConfirmTime(
                held.holdId(),
                practitioner,
                held.visitReasonId(),
                patient,
                held.start(),
                held.locationId(),
                held.fence(),
                true))
        .exchange();
  }

  ResponseSpec extend(HeldTime held, Instant until) {
    return http.post()
        .uri("/internal/times/{id}/extend", held.holdId())
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new ExtendTime(practitioner, held.start(), held.fence(), until))
        .exchange();
  }

  void release(HeldTime held) {
    http.post()
        .uri("/internal/times/{id}/release", held.holdId())
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new ReleaseTime(practitioner, held.start(), held.fence()))
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  AgendaDay day(LocalDate date) {
    return there(
            http.get()
                .uri("/api/agendas/{id}/days?from={d}&to={d}", practitioner, date, date)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Items<AgendaDay>>() {})
                .returnResult()
                .getResponseBody())
        .items()
        .getFirst();
  }

  static LocalDate inDays(int days) {
    return LocalDate.ofInstant(Instant.now().plus(Duration.ofDays(days)), PARIS);
  }

  static <T> T there(@Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }
}
