package health.consulta.consultation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaDay.Closure;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.WeekParity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What random agendas found first, each in its plainest form.
class AvailabilityEdgesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 29); // 2:00 becomes 3:00
  private static final UUID PLACE = UUID.randomUUID();
  private final ReasonDraft reason = new ReasonDraft();

  @Test
  void a_closure_in_the_hour_left_out_closes_nothing() {
    var closed = exception(SPRING, "02:00", "03:00");
    reason.duration = 60;
    reason.grid = 30;
    var agenda = agenda(SPRING, List.of(closed));
    var across = Instant.parse("2026-03-29T00:30:00Z");
    assertThat(starts(agenda)).contains(across);
    assertThat(agenda.engine().causes(across)).isEmpty();
  }

  @Test
  void an_opening_in_the_hour_left_out_is_not_shown() {
    var rule = rule(SPRING, "02:15", "02:45");
    var practice =
        new Practice(UUID.randomUUID(), PARIS, List.of(rule), List.of(), HolidayCalendar.NONE);
    assertThat(Availability.open(practice, SPRING)).isEmpty();
  }

  @Test
  void what_closes_a_day_is_named_and_cut_to_it() {
    var away =
        new AgendaException(
            UUID.randomUUID(),
            MONDAY.minusDays(1),
            LocalTime.of(12, 0),
            LocalTime.of(10, 0),
            Kind.ABSENCE,
            null,
            "Formation",
            MONDAY,
            null);
    var practice =
        new Practice(
            UUID.randomUUID(),
            PARIS,
            List.of(),
            List.of(away, exception(MONDAY, "12:00", "12:30")),
            HolidayCalendar.FRANCE);
    assertThat(Availability.shut(practice, MONDAY))
        .containsExactly(
            new Closure(at("00:00"), at("10:00"), Closure.Kind.ABSENCE, "Formation"),
            new Closure(at("12:00"), at("12:30"), Closure.Kind.CLOSED, null));
    assertThat(Availability.shut(practice, LocalDate.of(2026, 12, 25)))
        .extracting(Closure::kind)
        .containsExactly(Closure.Kind.HOLIDAY);
    assertThat(Availability.shut(practice, MONDAY.plusDays(1))).isEmpty();
  }

  @Test
  void what_ends_within_a_second_of_a_step_takes_the_step() {
    var start = at("09:00").plusMillis(500);
    var agenda = with(new Span(start, start.plusSeconds(1200)), UUID.randomUUID(), start);
    assertThat(starts(agenda)).doesNotContain(at("09:20")).contains(at("09:40"));
    assertThat(codes(agenda, at("09:20"))).containsExactly(Code.OCCUPIED);
  }

  @Test
  void a_start_that_is_late_by_nanoseconds_is_off_the_grid() {
    assertThat(codes(agenda(MONDAY, List.of()), at("09:00").plusNanos(1)))
        .containsExactly(Code.OFF_THE_GRID);
  }

  @Test
  void a_group_off_the_grid_is_not_offered_at_the_step_before() {
    reason.caps = new Caps(null, null, 3);
    var agenda = with(visit(at("09:03")), reason.id, at("09:03"));
    assertThat(starts(agenda)).doesNotContain(at("09:00"), at("09:03"));
  }

  @Test
  void a_group_that_a_longer_buffer_moves_across_midnight_is_not_offered() {
    reason.caps = new Caps(null, null, 3);
    reason.before = 10;
    var agenda = with(visit(at("00:00")), reason.id, at("00:00"));
    assertThat(starts(agenda)).doesNotContain(at("00:00")).contains(at("01:00"));
    assertThat(codes(agenda, at("00:00"))).containsExactly(Code.ACROSS_MIDNIGHT);
  }

  private RandomAgenda with(Span span, UUID reasonId, Instant start) {
    return agenda(MONDAY, List.of()).with(List.of(new Taken(span, reasonId, start)));
  }

  private static Span visit(Instant start) {
    return new Span(start, start.plus(Duration.ofMinutes(20)));
  }

  private RandomAgenda agenda(LocalDate date, List<AgendaException> exceptions) {
    var rules = List.of(rule(date, "00:00", "00:00"));
    var practice =
        new Practice(reason.practitioner, PARIS, rules, exceptions, HolidayCalendar.NONE);
    var now = date.minusDays(3).atStartOfDay(PARIS).toInstant();
    return new RandomAgenda(0, practice, reason.reason(), List.of(), Booker.ANYONE, now, date, 1);
  }

  private static OpeningRule rule(LocalDate date, String from, String to) {
    return new OpeningRule(
        date.getDayOfWeek(),
        LocalTime.parse(from),
        LocalTime.parse(to),
        PLACE,
        EnumSet.allOf(Mode.class),
        null,
        null,
        WeekParity.EVERY);
  }

  private static AgendaException exception(LocalDate date, String from, String to) {
    return new AgendaException(
        UUID.randomUUID(),
        date,
        LocalTime.parse(from),
        LocalTime.parse(to),
        Kind.CLOSED,
        null,
        null,
        null,
        null);
  }

  private static List<Instant> starts(RandomAgenda agenda) {
    return agenda.slots().stream().map(Slot::start).toList();
  }

  private static List<Code> codes(RandomAgenda agenda, Instant start) {
    return agenda.engine().causes(start).stream().map(Cause::code).toList();
  }

  private static Instant at(String time) {
    return MONDAY.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
  }
}
