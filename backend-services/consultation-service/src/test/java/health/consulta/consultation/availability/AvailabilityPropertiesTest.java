package health.consulta.consultation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What must hold for every agenda, see `docs/testing.md`.
class AvailabilityPropertiesTest {
  @Test
  void what_is_listed_is_what_the_naive_way_finds() {
    ForAll.agendas(
        agenda -> same(agenda.slots(), agenda.naive().slots(agenda.from(), agenda.to())));
  }

  @Test
  void a_start_is_explained_by_nothing_exactly_when_it_is_listed() {
    ForAll.agendas(agenda -> {
      var engine = agenda.engine();
      var listed = new HashSet<>(starts(agenda.slots()));
      for (var start : agenda.steps())
        if (engine.causes(start).isEmpty() != listed.contains(start))
          throw new AssertionError(
              "%s is %slisted, but %s"
                  .formatted(start, listed.contains(start) ? "" : "not ", engine.causes(start)));
    });
  }

  @Test
  void every_cause_is_the_one_the_naive_way_finds() {
    ForAll.agendas(agenda -> {
      var engine = agenda.engine();
      var naive = agenda.naive();
      for (var start : agenda.steps())
        same("causes of " + start, codes(engine.causes(start)), naive.causes(start));
    });
  }

  @Test
  void nothing_between_the_steps_can_be_booked() {
    ForAll.agendas(agenda -> {
      var engine = agenda.engine();
      var naive = agenda.naive();
      var dice = new Dice(agenda.seed());
      for (var start : starts(agenda.slots())) {
        var beside = start.plusNanos(dice.of(1L, 999_999L, 60_000_000_000L, dice.nanos() + 1));
        assertThat(engine.causes(beside)).as("%s", beside).isNotEmpty();
        same("causes of " + beside, codes(engine.causes(beside)), naive.causes(beside));
      }
    });
  }

  @Test
  void what_is_listed_can_be_booked_one_after_the_other() {
    ForAll.agendas(agenda -> {
      var dice = new Dice(agenda.seed());
      var booked = new ArrayList<Taken>();
      var next = agenda;
      for (int left = 4; left > 0; left--) {
        var slots = next.slots();
        if (slots.isEmpty()) return;
        var start = dice.of(slots).start();
        assertThat(next.engine().causes(start)).isEmpty();
        next = next.booked(start);
        booked.add(next.taken().getLast());
        respected(next, booked);
        same(next.slots(), next.naive().slots(next.from(), next.to()));
      }
    });
  }

  /// Nothing booked may break what the practice laid down.
  private static void respected(RandomAgenda agenda, List<Taken> booked) {
    var last = booked.getLast();
    var mine = agenda.taken().stream().filter(t -> isOf(agenda, t)).toList();
    for (var other : agenda.taken())
      if (other != last && !(isOf(agenda, other) && seats(agenda) && starts(other, last)))
        assertThat(
                NaiveDay.meet(
                    other.span().from(),
                    other.span().until(),
                    last.span().from(),
                    last.span().until()))
            .as("%s and %s", other, last)
            .isFalse();
    var caps = agenda.reason().caps();
    var date = date(agenda, last);
    var monday = date.with(java.time.DayOfWeek.MONDAY);
    if (seats(agenda))
      assertThat(mine.stream().filter(t -> starts(t, last)))
          .hasSizeLessThanOrEqualTo(agenda.reason().seats());
    if (caps.perDay() != null)
      assertThat(mine.stream().filter(t -> date(agenda, t).equals(date)))
          .hasSizeLessThanOrEqualTo(caps.perDay());
    if (caps.perWeek() != null)
      assertThat(
              mine.stream()
                  .filter(t -> date(agenda, t).with(java.time.DayOfWeek.MONDAY).equals(monday)))
          .hasSizeLessThanOrEqualTo(caps.perWeek());
  }

  @Test
  void slots_are_in_order_and_the_same_however_they_are_asked_for() {
    ForAll.agendas(agenda -> {
      var all = agenda.slots();
      assertThat(starts(all))
          .isSortedAccordingTo(Comparator.naturalOrder())
          .doesNotHaveDuplicates();
      var dice = new Dice(agenda.seed());
      var minutes = Duration.between(agenda.from(), agenda.to()).toMinutes();
      var middle = agenda.from().plus(Duration.ofMinutes(dice.between(0, (int) minutes)));
      var parts = new ArrayList<>(agenda.engine().slots(agenda.from(), middle));
      parts.addAll(agenda.engine().slots(middle, agenda.to()));
      same(parts, all);
    });
  }

  @Test
  void the_starts_of_a_date_are_its_slots_where_notice_and_window_allow() {
    ForAll.agendas(agenda -> {
      var engine = agenda.engine();
      var limits = new Limits(agenda.practice(), agenda.reason(), agenda.now());
      var starts = new ArrayList<Instant>();
      for (var date : agenda.dates()) {
        var day = date.atStartOfDay(agenda.practice().zone()).toInstant();
        var bits = engine.starts(date);
        IntStream.range(0, Steps.MOST)
            .filter(bits::get)
            .mapToObj(step -> day.plusSeconds(300L * step))
            .forEach(starts::add);
      }
      starts.removeIf(start -> start.isBefore(limits.earliest()) || !start.isBefore(limits.end()));
      assertThat(starts).isEqualTo(starts(agenda.slots()));
    });
  }

  @Test
  void time_takes_starts_that_are_too_soon_and_opens_days_of_the_window() {
    ForAll.agendas(agenda -> {
      var dice = new Dice(agenda.seed());
      var later = agenda.now().plus(Duration.ofMinutes(dice.between(0, 5000)));
      var soonest = later.plus(Duration.ofMinutes(agenda.reason().minimumNoticeMinutes()));
      var end = new Limits(agenda.practice(), agenda.reason(), agenda.now()).end();
      var before = agenda.slots();
      var after = agenda.at(later).slots();
      same(
          after.stream().filter(slot -> slot.start().isBefore(end)).toList(),
          before.stream().filter(slot -> !slot.start().isBefore(soonest)).toList());
    });
  }

  @Test
  void what_is_shown_as_open_is_what_the_clock_on_the_wall_says() {
    ForAll.agendas(agenda -> {
      var naive = agenda.naive();
      for (var date : agenda.dates()) {
        var open = Availability.open(agenda.practice(), date);
        for (int i = 0; i < open.size(); i++) {
          assertThat(open.get(i).from()).isBefore(open.get(i).until());
          if (i > 0) assertThat(open.get(i - 1).until()).isBefore(open.get(i).from());
        }
        for (var step : naive.day(date).steps())
          assertThat(
                  open.stream()
                      .anyMatch(span ->
                          !step.isBefore(span.from())
                              && !step.plusSeconds(300).isAfter(span.until())))
              .as("%s", step)
              .isEqualTo(naive.day(date).isOpen(step));
      }
    });
  }

  private static void same(List<Slot> engine, List<Slot> expected) {
    if (engine.equals(expected)) return;
    var more = new ArrayList<>(engine);
    more.removeAll(expected);
    var fewer = new ArrayList<>(expected);
    fewer.removeAll(engine);
    throw new AssertionError(
        "  listed, but not expected: %s%n  expected, but not listed: %s".formatted(more, fewer));
  }

  private static void same(String what, List<Code> engine, List<Code> expected) {
    if (!engine.equals(expected))
      throw new AssertionError(
          "%s%n  by the engine: %s%n  as expected:   %s".formatted(what, engine, expected));
  }

  private static List<Instant> starts(List<Slot> slots) {
    return slots.stream().map(Slot::start).toList();
  }

  private static List<Code> codes(List<Cause> causes) {
    return causes.stream().map(Cause::code).sorted().toList();
  }

  private static boolean isOf(RandomAgenda agenda, Taken taken) {
    return taken.visitReasonId().equals(agenda.reason().id());
  }

  private static boolean seats(RandomAgenda agenda) {
    return agenda.reason().seats() > 1;
  }

  private static boolean starts(Taken one, Taken other) {
    return one.start().equals(other.start());
  }

  private static LocalDate date(RandomAgenda agenda, Taken taken) {
    return LocalDate.ofInstant(taken.start(), agenda.practice().zone());
  }
}
