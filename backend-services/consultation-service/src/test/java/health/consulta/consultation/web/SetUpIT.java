package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.Question;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.kit.test.ServiceTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/// What a practice may not set up, and that a refused set-up changes nothing.
@ServiceTest
class SetUpIT {
  private static final LocalDate DATE = LocalDate.of(2027, 3, 1);

  @Autowired private RestTestClient http;
  private Cabinet cabinet;

  @BeforeEach
  void an_open_agenda() {
    cabinet = Cabinet.open(http);
  }

  @Test
  void rules_that_overlap_end_before_they_start_or_miss_the_grid_are_refused() {
    var morning = rule(8, 0, 12, 0, WeekParity.EVERY, null, null);
    for (var wrong :
        List.of(
            List.of(morning, rule(11, 0, 14, 0, WeekParity.ODD, null, null)),
            List.of(morning, morning),
            List.of(rule(12, 0, 8, 0, WeekParity.EVERY, null, null)),
            List.of(rule(8, 0, 8, 0, WeekParity.EVERY, null, null)),
            List.of(rule(8, 3, 12, 0, WeekParity.EVERY, null, null)),
            List.of(rule(8, 0, 12, 0, WeekParity.EVERY, DATE, DATE.minusDays(1)))))
      refused(rules("Europe/Paris", wrong));
    assertThat(cabinet.day(Cabinet.inDays(3)).open()).hasSize(1);
  }

  @Test
  void rules_beside_each_other_in_time_parity_or_validity_are_fine() {
    var rules =
        List.of(
            rule(8, 0, 12, 0, WeekParity.ODD, null, null),
            rule(8, 0, 12, 0, WeekParity.EVEN, null, null),
            rule(12, 0, 14, 0, WeekParity.EVERY, null, DATE),
            rule(12, 0, 13, 0, WeekParity.EVERY, DATE.plusDays(1), null),
            rule(20, 0, 0, 0, WeekParity.EVERY, null, null));
    cabinet.put("/opening-rules", rules("Europe/Paris", rules)).expectStatus().isOk();
  }

  @Test
  void the_questions_of_a_reason_go_with_the_time_that_is_held() {
    var since = question("since", Question.Kind.CHOICE, 1, 500, "days", "weeks");
    var asked = List.of(since, question("what", Question.Kind.TEXT, 3, 80));
    var reason = cabinet.add(asking(asked));
    var start = cabinet.slots(reason, Cabinet.inDays(2)).getFirst().start();
    assertThat(cabinet.held(reason, start).questions()).isEqualTo(asked);
    cabinet
        .put("/visit-reasons/" + reason.id(), asking(List.of(since)))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.questions.length()")
        .isEqualTo(1);
  }

  @Test
  void questions_that_cannot_be_answered_are_refused() {
    for (var wrong :
        List.of(
            question("one", Question.Kind.CHOICE, 1, 500, "days"),
            question("twice", Question.Kind.CHOICE, 1, 500, "days", "days"),
            question("text", Question.Kind.TEXT, 1, 500, "days", "weeks"),
            question("none", Question.Kind.TEXT, 9, 8),
            question("Not an id", Question.Kind.TEXT, 1, 8)))
      cabinet.post("/visit-reasons", asking(List.of(wrong))).expectStatus().is4xxClientError();
    var same = question("same", Question.Kind.YES_NO, 1, 500);
    cabinet
        .post("/visit-reasons", asking(List.of(same, same)))
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private VisitReason asking(List<Question> questions) {
    return cabinet.reason(Caps.NONE, Audience.EVERYONE).with(ChangeRules.FREE, questions);
  }

  private static Question question(
      String id, Question.Kind kind, int least, int most, String... options) {
    var choices = Stream.of(options).map(each -> new Question.Option(each, each, each)).toList();
    return new Question(id, "Oui ?", "Yes?", kind, true, least, most, choices);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "+02:00", "", "europe/paris"})
  void a_zone_that_is_none_is_refused(String zone) {
    refused(rules(zone, List.of()));
  }

  @Test
  void the_zone_of_an_agenda_in_use_stays() {
    var reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    cabinet.held(reason, cabinet.slots(reason, Cabinet.inDays(2)).getFirst().start());
    cabinet
        .put("/opening-rules", rules("Indian/Reunion", List.of()))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("ZONE_IN_USE");
  }

  @Test
  void durations_grids_windows_and_caps_out_of_bounds_are_refused() {
    var good = cabinet.reason(Caps.NONE, Audience.EVERYONE);
    var window = BookingWindow.ofDays(60);
    Stream.of(
            with(good, 0, 20, window, Caps.NONE),
            with(good, 25 * 60, 20, window, Caps.NONE),
            with(good, 7, 20, window, Caps.NONE),
            with(good, 20, 0, window, Caps.NONE),
            with(good, 20, 20, BookingWindow.ofDays(100_000), Caps.NONE),
            with(good, 20, 20, window(BookingWindow.Kind.FIXED, null, null), Caps.NONE),
            with(
                good, 20, 20, window(BookingWindow.Kind.FIXED, DATE, DATE.plusYears(9)), Caps.NONE),
            with(
                good, 20, 20, window(BookingWindow.Kind.FIXED, DATE, DATE.minusDays(1)), Caps.NONE),
            with(good, 20, 20, window(BookingWindow.Kind.ROLLING_DAYS, null, null), Caps.NONE),
            with(good, 20, 20, window, new Caps(0, null, null)),
            with(good, 20, 20, window, new Caps(null, null, 1_000)))
        .forEach(wrong -> cabinet.post("/visit-reasons", wrong).expectStatus().is4xxClientError());
  }

  @Test
  void exceptions_out_of_bounds_are_refused() {
    Stream.of(
            exception(Kind.CLOSED, DATE.plusDays(1), null),
            exception(Kind.ABSENCE, DATE.minusDays(1), null),
            exception(Kind.ABSENCE, DATE.plusYears(10), null),
            exception(Kind.EXTRA, null, null),
            exception(Kind.CLOSED, null, UUID.randomUUID()))
        .forEach(wrong ->
            cabinet
                .post("/exceptions", wrong)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
  }

  @Test
  void an_absence_of_several_days_lies_on_the_grid_too() {
    var absence =
        new AgendaException(
            UUID.randomUUID(),
            DATE,
            LocalTime.of(9, 3),
            LocalTime.of(10, 0),
            Kind.ABSENCE,
            null,
            null,
            DATE.plusDays(2),
            null);
    cabinet.post("/exceptions", absence).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/slots?practitionerId=%1$s&visitReasonId=%2$s&from=2026-01-01T00:00:00Z&to=4763-01-01T00:00:00Z",
        "/api/slots?practitionerId=%1$s&visitReasonId=%2$s&from=2027-01-02T00:00:00Z&to=2027-01-01T00:00:00Z",
        "/api/slots?practitionerId=%1$s&visitReasonId=%2$s&from=yesterday&to=2027-01-01T00:00:00Z",
        "/api/slots/search?days=1000000",
        "/api/slots/search?days=0",
        "/api/slots/search?limit=100000",
        "/api/slots/search?mode=TELEPATHY",
        "/api/slots/search?from=2226-01-01T00:00:00Z",
        "/api/slots/counts?practitionerId=%1$s&visitReasonId=%2$s&month=2026-13",
        "/api/agendas/%1$s/days?from=2026-01-01&to=4763-01-01"
      })
  void a_question_out_of_bounds_is_refused_clearly(String path) {
    var reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    http.get()
        .uri(path.formatted(cabinet.practitioner, reason.id()))
        .header("Authorization", "Bearer " + cabinet.token)
        .exchange()
        .expectStatus()
        .is4xxClientError()
        .expectBody()
        .jsonPath("$.code")
        .exists();
  }

  @Test
  void holidays_close_the_rules() {
    var closed = new Cabinet(http);
    closed.open(HolidayCalendar.FRANCE).expectStatus().isOk();
    var year = LocalDate.now(Cabinet.PARIS).getYear() + 1;
    assertThat(closed.day(LocalDate.of(year, 7, 14)).open()).isEmpty();
    assertThat(closed.day(LocalDate.of(year, 7, 15)).open()).hasSize(1);
  }

  private void refused(OpeningRules rules) {
    cabinet.put("/opening-rules", rules).expectStatus().is4xxClientError();
  }

  private OpeningRules rules(String zone, List<OpeningRule> rules) {
    return new OpeningRules(cabinet.practitioner, zone, rules, HolidayCalendar.NONE, 1);
  }

  private OpeningRule rule(
      int hour,
      int minute,
      int toHour,
      int toMinute,
      WeekParity parity,
      LocalDate from,
      LocalDate to) {
    return new OpeningRule(
        DayOfWeek.MONDAY,
        LocalTime.of(hour, minute),
        LocalTime.of(toHour, toMinute),
        cabinet.place,
        Set.of(Mode.VIDEO),
        from,
        to,
        parity);
  }

  private static BookingWindow window(BookingWindow.Kind kind, LocalDate from, LocalDate to) {
    return new BookingWindow(kind, null, from, to);
  }

  private static VisitReason with(
      VisitReason r, int duration, int grid, BookingWindow window, Caps caps) {
    return new VisitReason(
        r.id(),
        r.practitionerId(),
        r.code(),
        r.name(),
        r.mode(),
        r.policy(),
        duration,
        0,
        0,
        grid,
        null,
        0,
        window,
        caps,
        r.audience(),
        true);
  }

  private static AgendaException exception(Kind kind, LocalDate last, UUID standIn) {
    return new AgendaException(
        UUID.randomUUID(),
        DATE,
        LocalTime.of(9, 0),
        LocalTime.of(10, 0),
        kind,
        null,
        null,
        last,
        standIn);
  }
}
