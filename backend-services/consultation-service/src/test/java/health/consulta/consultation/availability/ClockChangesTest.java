package health.consulta.consultation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.WeekParity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every clock change from 2024 to 2040 in the zones of France.
class ClockChangesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 29); // 2:00 becomes 3:00
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25); // 3:00 becomes 2:00
  private static final UUID PLACE = UUID.randomUUID();

  private record Change(ZoneId zone, LocalDate date, ZoneOffsetTransition transition) {}

  @Test
  void only_paris_and_saint_pierre_change_their_clocks_twice_a_year() {
    assertThat(changes()).hasSize(2 * 17 * 2);
    assertThat(changes().stream().map(Change::zone).distinct())
        .containsExactly(PARIS, ZoneId.of("America/Miquelon"));
  }

  @Test
  void no_slot_is_lost_doubled_or_moved() {
    for (var change : changes())
      for (var range : ranges())
        for (int minutes : List.of(5, 15, 20, 60)) {
          var agenda = agenda(change.zone, change.date, range, minutes, List.of());
          var slots = agenda.slots();
          assertThat(slots).as("%s %s", change, range).isEqualTo(naive(agenda));
          evenlySpaced(agenda, slots, minutes);
        }
  }

  /// From the first instant the rule covers to the last, without a hole.
  private static void evenlySpaced(RandomAgenda agenda, List<Slot> slots, int minutes) {
    for (var date : agenda.dates()) {
      var open = agenda.naive().day(date).open.getFirst();
      var starts =
          Stream.iterate(
                  open.from(),
                  at -> !at.plusSeconds(60L * minutes).isAfter(open.to()),
                  at -> at.plusSeconds(60L * minutes))
              .toList();
      assertThat(starts(slots).stream().filter(at -> date(agenda, at).equals(date)).toList())
          .isEqualTo(starts);
    }
  }

  @Test
  void bookings_closures_and_buffers_lie_where_the_clock_shows_them() {
    for (var change : changes())
      for (var range : ranges().subList(0, 4))
        for (var shut : ranges().subList(2, 6))
          for (var kind : List.of(Kind.CLOSED, Kind.EXTRA)) {
            var exception = exception(change.date, kind, shut);
            var agenda =
                agenda(change.zone, change.date, range, 15, List.of(exception)).on(change.date, 1);
            var buffered =
                agenda.with(
                    ReasonDraft.change(
                        agenda.reason(),
                        d -> {
                          d.duration = 40;
                          d.before = d.after = 10;
                        }));
            var slots = buffered.slots();
            assertThat(slots).isEqualTo(naive(buffered));
            for (var slot : slots)
              assertThat(buffered.engine().causes(slot.start())).as("%s", buffered).isEmpty();
            if (slots.isEmpty()) continue;
            var booked = buffered.booked(slots.get(slots.size() / 2).start());
            assertThat(booked.slots()).isEqualTo(naive(booked));
          }
  }

  @Test
  void a_patient_anywhere_sees_the_same_instants() {
    for (var change : changes()) {
      var agenda = agenda(change.zone, change.date, ranges().getFirst(), 20, List.of());
      for (var patient :
          List.of("Pacific/Tahiti", "Indian/Reunion", "America/Miquelon", "Asia/Kathmandu")) {
        var seen = new ArrayList<Slot>();
        var zone = ZoneId.of(patient);
        for (var date = agenda.first().minusDays(2);
            date.isBefore(agenda.first().plusDays(6));
            date = date.plusDays(1)) {
          var midnight = date.atStartOfDay(zone).toInstant();
          var next = date.plusDays(1).atStartOfDay(zone).toInstant();
          seen.addAll(agenda.engine().slots(midnight, next));
        }
        var whole = agenda.on(agenda.first().minusDays(3), 10).slots();
        assertThat(seen).isSubsetOf(whole).containsAll(agenda.slots()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void in_paris_a_night_is_an_hour_shorter_in_spring() {
    assertThat(paris(SPRING, "00:00", "04:00"))
        .containsExactly("23:00Z", "23:30Z", "00:00Z", "00:30Z", "01:00Z", "01:30Z");
  }

  @Test
  void in_paris_what_begins_in_the_missing_hour_begins_at_three() {
    assertThat(paris(SPRING, "02:30", "04:15")).containsExactly("01:00Z", "01:30Z");
  }

  @Test
  void in_paris_what_ends_in_the_missing_hour_ends_at_three() {
    assertThat(paris(SPRING, "00:30", "02:30")).containsExactly("23:30Z", "00:00Z", "00:30Z");
  }

  @Test
  void in_paris_what_lies_in_the_missing_hour_is_not_there() {
    assertThat(paris(SPRING, "02:00", "03:00")).isEmpty();
  }

  @Test
  void in_paris_a_night_is_an_hour_longer_in_autumn() {
    assertThat(paris(AUTUMN, "00:00", "04:00"))
        .containsExactly(
            "22:00Z", "22:30Z", "23:00Z", "23:30Z", "00:00Z", "00:30Z", "01:00Z", "01:30Z",
            "02:00Z", "02:30Z");
  }

  @Test
  void in_paris_the_hour_that_comes_twice_is_open_once_from_its_first() {
    assertThat(paris(AUTUMN, "02:00", "02:30")).containsExactly("00:00Z");
    assertThat(paris(AUTUMN, "02:00", "03:00"))
        .containsExactly("00:00Z", "00:30Z", "01:00Z", "01:30Z");
    assertThat(paris(AUTUMN, "01:00", "02:00")).containsExactly("23:00Z", "23:30Z");
  }

  private static List<String> paris(LocalDate date, String from, String to) {
    var range = List.of(LocalTime.parse(from), LocalTime.parse(to));
    var agenda = agenda(PARIS, date, range, 30, List.of()).on(date, 1);
    return starts(agenda.slots()).stream()
        .map(at -> at.atOffset(ZoneOffset.UTC).toOffsetTime().toString())
        .toList();
  }

  private static List<Change> changes() {
    var changes = new ArrayList<Change>();
    for (var name : AgendaGenerator.FRENCH) {
      var zone = ZoneId.of(name);
      var next = zone.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z"));
      while (next != null && next.getDateTimeBefore().getYear() <= 2040) {
        changes.add(new Change(zone, next.getDateTimeBefore().toLocalDate(), next));
        next = zone.getRules().nextTransition(next.getInstant());
      }
    }
    return changes;
  }

  /// Around two or three o'clock, where both zones change: over the night, from within the hour
  /// that is missing or comes twice, up to it, in it, and beside it.
  private static List<List<LocalTime>> ranges() {
    return Stream.of(
            "00:00-06:00",
            "00:00-00:00",
            "02:30-05:00",
            "00:30-02:30",
            "02:15-02:45",
            "02:00-03:00",
            "01:30-02:00",
            "03:00-04:00",
            "01:15-03:35",
            "22:00-00:00")
        .map(range -> Stream.of(range.split("-")).map(LocalTime::parse).toList())
        .toList();
  }

  /// The day before, the day itself and the day after.
  private static RandomAgenda agenda(
      ZoneId zone,
      LocalDate date,
      List<LocalTime> range,
      int minutes,
      List<AgendaException> exceptions) {
    var rules =
        Stream.of(-1, 0, 1)
            .map(day -> date.plusDays(day).getDayOfWeek())
            .map(day ->
                new OpeningRule(
                    day,
                    range.get(0),
                    range.get(1),
                    PLACE,
                    EnumSet.allOf(Mode.class),
                    null,
                    null,
                    WeekParity.EVERY))
            .toList();
    var draft = new ReasonDraft();
    draft.duration = minutes;
    draft.grid = minutes;
    var practice = new Practice(draft.practitioner, zone, rules, exceptions, HolidayCalendar.NONE);
    var now = date.minusDays(20).atStartOfDay(zone).toInstant();
    return new RandomAgenda(
        0, practice, draft.reason(), List.of(), Booker.ANYONE, now, date.minusDays(1), 3);
  }

  private static AgendaException exception(LocalDate date, Kind kind, List<LocalTime> range) {
    return new AgendaException(
        UUID.randomUUID(), date, range.get(0), range.get(1), kind, PLACE, null, null, null);
  }

  private static List<Slot> naive(RandomAgenda agenda) {
    return agenda.naive().slots(agenda.from(), agenda.to());
  }

  private static List<Instant> starts(List<Slot> slots) {
    return slots.stream().map(Slot::start).toList();
  }

  private static LocalDate date(RandomAgenda agenda, Instant at) {
    return LocalDate.ofInstant(at, agenda.practice().zone());
  }
}
