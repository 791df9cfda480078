package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Role;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.CalendarFeed;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.CloseTime;
import health.consulta.contract.consultation.MakeFeed;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The calendar of an agenda, and the stretches that booking-service closes in it.
@ServiceTest
class FeedIT {
  @Autowired private RestTestClient http;
  private Cabinet cabinet;

  @BeforeEach
  void a_booked_agenda() {
    cabinet = Cabinet.open(http);
    var reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    var patient = UUID.randomUUID();
    var start = cabinet.slots(reason, Cabinet.inDays(2)).getFirst().start();
    var held = Cabinet.held(cabinet.hold(UUID.randomUUID(), reason, start, patient));
    cabinet.confirm(held, patient).expectStatus().isNoContent();
    cabinet.held(reason, start.plus(Duration.ofHours(1)));
    cabinet.except(
        new AgendaException(
            UUID.randomUUID(),
            Cabinet.inDays(5),
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            Kind.ABSENCE,
            null,
            "Congrès de dermatologie",
            null,
            null));
  }

  @Test
  void it_tells_that_times_are_taken_and_nothing_else() {
    var calendar = read(made(false).path());
    assertThat(calendar).contains("BEGIN:VCALENDAR").contains("SUMMARY:Occupé");
    assertThat(calendar).contains("SUMMARY:Absent").doesNotContain("dermatologie");
    assertThat(calendar).doesNotContain("Consultation");
    assertThat(calendar.split("BEGIN:VEVENT")).hasSize(3);
  }

  @Test
  void a_new_address_ends_the_one_before_and_a_revoked_one_is_none() {
    var first = made(false).path();
    var second = made(true).path();
    assertThat(second).isNotEqualTo(first);
    http.get().uri(first).exchange().expectStatus().isNotFound();
    assertThat(read(second)).contains("BEGIN:VEVENT");
    assertThat(told().path()).isNull();
    assertThat(told().names()).isTrue();
    http.delete()
        .uri(path())
        .header("Authorization", "Bearer " + cabinet.token)
        .exchange()
        .expectStatus()
        .isNoContent();
    http.get().uri(second).exchange().expectStatus().isNotFound();
    cabinet.put("/feed", Map.of()).expectStatus().isBadRequest();
  }

  @Test
  void nobody_but_the_practitioner_makes_or_sees_one() {
    var assistant = TestTokens.assistant(UUID.randomUUID(), cabinet.practitioner);
    var other = TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER);
    get(assistant, HttpStatus.FORBIDDEN);
    get(other, HttpStatus.NOT_FOUND);
    http.get().uri(path()).exchange().expectStatus().isUnauthorized();
    http.get().uri("/api/feeds/none.ics").exchange().expectStatus().isNotFound();
  }

  @Test
  void a_stretch_is_closed_once_and_only_by_a_service() {
    var date = Cabinet.inDays(3);
    var from = date.atTime(14, 3).atZone(Cabinet.PARIS).toInstant();
    var until = date.plusDays(1).atStartOfDay(Cabinet.PARIS).toInstant();
    var wanted = new CloseTime(UUID.randomUUID(), from, until, "Praticien indisponible");
    for (int twice = 0; twice < 2; twice++) close(wanted, TestTokens.service(), 204);
    var open = cabinet.day(date).open();
    assertThat(open).hasSize(1);
    assertThat(open.getFirst().end())
        .isEqualTo(date.atTime(14, 0).atZone(Cabinet.PARIS).toInstant());
    close(wanted, cabinet.token, 403);
    close(new CloseTime(UUID.randomUUID(), until, from, "x"), TestTokens.service(), 422);
    close(
        new CloseTime(UUID.randomUUID(), from, until.plusSeconds(600), "x"),
        TestTokens.service(),
        422);
  }

  private void close(CloseTime wanted, String token, int status) {
    http.post()
        .uri("/internal/agendas/{id}/closures", cabinet.practitioner)
        .header("Authorization", "Bearer " + token)
        .body(wanted)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private String path() {
    return "/api/agendas/" + cabinet.practitioner + "/feed";
  }

  private CalendarFeed made(boolean names) {
    return Cabinet.there(
        cabinet
            .put("/feed", new MakeFeed(names))
            .expectStatus()
            .isOk()
            .expectBody(CalendarFeed.class)
            .returnResult()
            .getResponseBody());
  }

  private CalendarFeed told() {
    return Cabinet.there(
        http.get()
            .uri(path())
            .header("Authorization", "Bearer " + cabinet.token)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(CalendarFeed.class)
            .returnResult()
            .getResponseBody());
  }

  private void get(String token, HttpStatus status) {
    http.get()
        .uri(path())
        .header("Authorization", "Bearer " + token)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private String read(String path) {
    return Cabinet.there(
        http.get()
            .uri(Objects.requireNonNull(path))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
