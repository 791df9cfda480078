package health.consulta.consultation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final UUID PRACTITIONER = UUID.randomUUID();
  private static final UUID LOCATION = UUID.randomUUID();
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = at(MONDAY.minusDays(1), 12, 0);
  private static final VisitReason REASON = reason(Mode.ON_SITE, 0, 0);
  private static final OpeningRule MORNING = rule(WeekParity.EVERY, Set.of(Mode.ON_SITE));

  @Test
  void starts_lie_on_the_grid_and_the_visit_ends_within_the_range() {
    assertThat(starts(availability(REASON, List.of(MORNING), List.of(), List.of())))
        .containsExactly(at(MONDAY, 9, 0), at(MONDAY, 9, 20), at(MONDAY, 9, 40));
  }

  @Test
  void an_occupation_takes_what_it_overlaps_and_no_more() {
    var busy = List.of(new Span(at(MONDAY, 9, 20), at(MONDAY, 9, 40)));
    assertThat(starts(availability(REASON, List.of(MORNING), List.of(), busy)))
        .containsExactly(at(MONDAY, 9, 0), at(MONDAY, 9, 40));
  }

  @Test
  void buffers_of_neighbours_stack() {
    var buffered = reason(Mode.ON_SITE, 5, 5);
    var busy =
        List.of(new Span(at(MONDAY, 9, 15), at(MONDAY, 9, 45))); // 9:20 to 9:40 and its own buffers
    assertThat(starts(availability(buffered, List.of(MORNING), List.of(), busy))).isEmpty();
  }

  @Test
  void a_closed_range_closes_and_an_extra_one_opens() {
    var closed = exception(Kind.CLOSED, 9, 0, 9, 30);
    var extra = exception(Kind.EXTRA, 18, 0, 18, 40);
    assertThat(starts(availability(REASON, List.of(MORNING), List.of(closed, extra), List.of())))
        .containsExactly(at(MONDAY, 9, 40), at(MONDAY, 18, 0), at(MONDAY, 18, 20));
  }

  @Test
  void odd_and_even_weeks_are_those_of_the_iso_calendar() {
    // 23 November 2026 lies in week 48
    assertThat(
            starts(
                availability(
                    REASON,
                    List.of(rule(WeekParity.ODD, Set.of(Mode.ON_SITE))),
                    List.of(),
                    List.of())))
        .isEmpty();
    assertThat(
            starts(
                availability(
                    REASON,
                    List.of(rule(WeekParity.EVEN, Set.of(Mode.ON_SITE))),
                    List.of(),
                    List.of())))
        .hasSize(3);
  }

  @Test
  void a_start_is_listed_exactly_when_nothing_stands_against_it() {
    var busy = List.of(new Span(at(MONDAY, 9, 20), at(MONDAY, 9, 40)));
    var availability = availability(reason(Mode.ON_SITE, 0, 5), List.of(MORNING), List.of(), busy);
    var listed = starts(availability);
    for (var start = at(MONDAY, 8, 0);
        start.isBefore(at(MONDAY, 11, 0));
        start = start.plus(Duration.ofMinutes(5)))
      assertThat(availability.causes(start).isEmpty())
          .as("%s", start)
          .isEqualTo(listed.contains(start));
  }

  @Test
  void every_cause_is_named() {
    var availability =
        availability(
            REASON,
            List.of(MORNING),
            List.of(),
            List.of(new Span(at(MONDAY, 9, 0), at(MONDAY, 9, 30))));
    assertThat(codes(availability, at(MONDAY, 9, 5)))
        .containsExactly(Code.OFF_THE_GRID, Code.OCCUPIED);
    assertThat(codes(availability, at(MONDAY, 12, 0))).containsExactly(Code.CLOSED);
    assertThat(codes(availability, NOW.minusSeconds(1))).contains(Code.IN_THE_PAST);
    assertThat(codes(availability, NOW.plusSeconds(60))).contains(Code.TOO_SOON);
    assertThat(codes(availability, at(MONDAY.plusDays(70), 9, 0))).containsExactly(Code.TOO_FAR);
    assertThat(
            codes(
                availability(reason(Mode.VIDEO, 0, 0), List.of(MORNING), List.of(), List.of()),
                at(MONDAY, 9, 0)))
        .containsExactly(Code.MODE_NOT_OFFERED);
  }

  @Test
  void no_slot_is_lost_or_doubled_when_the_clocks_change() {
    for (var date : List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2027, 3, 28))) {
      var night =
          new OpeningRule(
              date.getDayOfWeek(),
              LocalTime.of(0, 0),
              LocalTime.of(6, 0),
              LOCATION,
              Set.of(Mode.ON_SITE),
              null,
              null,
              WeekParity.EVERY);
      var now = at(date.minusDays(3), 12, 0);
      var availability =
          new Availability(
              new Practice(PRACTITIONER, PARIS, List.of(night), List.of(), HolidayCalendar.NONE),
              REASON,
              Map.of(),
              Booker.ANYONE,
              now);
      var from = date.atStartOfDay(PARIS).toInstant();
      var elapsed = Duration.between(from, date.atTime(6, 0).atZone(PARIS).toInstant());
      var starts =
          availability.slots(from, from.plus(Duration.ofDays(1))).stream()
              .map(Slot::start)
              .toList();
      assertThat(starts)
          .doesNotHaveDuplicates()
          .hasSize((int) (elapsed.toMinutes() / 20))
          .isSorted();
    }
  }

  @Test
  void what_is_open_is_joined_and_cut() {
    var twice = List.of(MORNING, MORNING);
    var lunch = exception(Kind.CLOSED, 9, 30, 9, 40);
    assertThat(
            Availability.open(
                new Practice(PRACTITIONER, PARIS, twice, List.of(lunch), HolidayCalendar.NONE),
                MONDAY))
        .containsExactly(
            new Span(at(MONDAY, 9, 0), at(MONDAY, 9, 30)),
            new Span(at(MONDAY, 9, 40), at(MONDAY, 10, 0)));
  }

  private static Availability availability(
      VisitReason reason,
      List<OpeningRule> rules,
      List<AgendaException> exceptions,
      List<Span> busy) {
    return new Availability(
        new Practice(PRACTITIONER, PARIS, rules, exceptions, HolidayCalendar.NONE),
        reason,
        Map.of(MONDAY, busy.stream().map(AvailabilityTest::taken).toList()),
        Booker.ANYONE,
        NOW);
  }

  private static Taken taken(Span span) {
    return new Taken(span, UUID.randomUUID(), span.from());
  }

  private static List<Instant> starts(Availability availability) {
    return availability.slots(at(MONDAY, 0, 0), at(MONDAY.plusDays(1), 0, 0)).stream()
        .map(Slot::start)
        .toList();
  }

  private static List<Code> codes(Availability availability, Instant start) {
    return availability.causes(start).stream().map(Cause::code).toList();
  }

  private static OpeningRule rule(WeekParity parity, Set<Mode> modes) {
    return new OpeningRule(
        DayOfWeek.MONDAY,
        LocalTime.of(9, 0),
        LocalTime.of(10, 0),
        LOCATION,
        modes,
        null,
        null,
        parity);
  }

  private static AgendaException exception(
      Kind kind, int hour, int minute, int toHour, int toMinute) {
    return new AgendaException(
        UUID.randomUUID(),
        MONDAY,
        LocalTime.of(hour, minute),
        LocalTime.of(toHour, toMinute),
        kind,
        LOCATION,
        null,
        null,
        null);
  }

  private static VisitReason reason(Mode mode, int before, int after) {
    return new VisitReason(
        UUID.randomUUID(),
        PRACTITIONER,
        "CONSULTATION",
        "Consultation",
        mode,
        PaymentPolicy.AUTHORISE,
        20,
        before,
        after,
        20,
        null,
        60,
        BookingWindow.ofDays(60),
        Caps.NONE,
        Audience.EVERYONE,
        true);
  }

  private static Instant at(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(PARIS).toInstant();
  }
}
