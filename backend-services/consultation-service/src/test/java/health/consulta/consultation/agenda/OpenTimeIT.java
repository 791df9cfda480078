package health.consulta.consultation.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Mode;
import health.consulta.contract.Topics;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.AgendaEvent.OpenPlace;
import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.Told;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/// Others hear how much time is open on the days to come.
@ServiceTest
class OpenTimeIT {
  private static final int MORNING = 240;

  private static final UUID PLACE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final UUID practitioner = UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

  @Autowired private Agendas agendas;
  @Autowired private MongoOperations mongo;
  @Autowired private ConsumerFactory<?, ?> consumers;
  @Autowired private RecordMessageConverter converter;

  @BeforeEach
  void open_every_morning() {
    var rules =
        Stream.of(DayOfWeek.values())
            .map(day ->
                new OpeningRule(
                    day,
                    LocalTime.of(8, 0),
                    LocalTime.of(12, 0),
                    PLACE,
                    Set.of(Mode.VIDEO),
                    null,
                    null,
                    WeekParity.EVERY))
            .toList();
    agendas.open(
        practitioner,
        new OpeningRules(practitioner, "Europe/Paris", rules, HolidayCalendar.NONE, 0));
  }

  @Test
  void a_change_tells_the_minutes_of_each_day_from_today_on_without_what_is_closed() {
    onTheThirdDay(Kind.CLOSED, null);
    assertThat(told(2))
        .containsExactly(atOnePlace(mornings()), atOnePlace(with(mornings(), 2, MORNING - 60)));
  }

  @Test
  void time_that_is_open_elsewhere_is_told_of_its_place() {
    onTheThirdDay(Kind.EXTRA, OTHER);
    var elsewhere = with(Collections.nCopies(Agenda.PLANNED_DAYS, 0), 2, 180);
    assertThat(told(2).getLast())
        .isEqualTo(
            new OpenTimePlanned(
                practitioner,
                today,
                with(mornings(), 2, MORNING + 120), // an hour of it is open at both
                List.of(new OpenPlace(PLACE, mornings()), new OpenPlace(OTHER, elsewhere))));
  }

  /// From eleven to two.
  private void onTheThirdDay(Kind kind, @Nullable UUID place) {
    agendas.except(
        practitioner,
        new AgendaException(
            UUID.randomUUID(),
            today.plusDays(2),
            LocalTime.of(11, 0),
            LocalTime.of(14, 0),
            kind,
            place,
            null,
            null,
            null));
  }

  private OpenTimePlanned atOnePlace(List<Integer> minutes) {
    return new OpenTimePlanned(
        practitioner, today, minutes, List.of(new OpenPlace(PLACE, minutes)));
  }

  @Test
  void days_that_come_near_are_told_once_though_nothing_changes() {
    agendas.plan(); // enough are known
    assertThat(told(1)).hasSize(1);
    mongo.updateFirst(
        Query.query(where("_id").is(practitioner)),
        new Update().set("plannedUntil", today.plusDays(30).toString()),
        Agenda.class);
    agendas.plan();
    agendas.plan();
    assertThat(told(2)).hasSize(2);
    assertThat(mongo.findById(practitioner, Agenda.class).openingRules().rules()).hasSize(7);
  }

  private static List<Integer> mornings() {
    return Collections.nCopies(Agenda.PLANNED_DAYS, MORNING);
  }

  private static List<Integer> with(List<Integer> minutes, int day, int changed) {
    var all = new ArrayList<>(minutes);
    all.set(day, changed);
    return all;
  }

  /// All that was told so far of this practitioner's open time.
  ///
  /// @param atLeast to wait for
  private List<OpenTimePlanned> told(int atLeast) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(this::told, told -> told.size() >= atLeast);
  }

  private List<OpenTimePlanned> told() {
    return Told.on(Topics.AGENDA, AgendaEvent.class, consumers, converter).stream()
        .filter(OpenTimePlanned.class::isInstance)
        .map(OpenTimePlanned.class::cast)
        .filter(planned -> planned.practitionerId().equals(practitioner))
        .toList();
  }
}
