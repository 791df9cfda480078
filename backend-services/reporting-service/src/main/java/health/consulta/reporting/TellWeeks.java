package health.consulta.reporting;

import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.WeekFigures;
import health.consulta.contract.reporting.WeeklyMail;
import health.consulta.kit.security.Caller;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// On Monday morning, who wants them is told the figures of the week that ended, beside those of
/// the week before. A week that nobody could tell in time is told when it can be; older ones are
/// not.
@Component
public class TellWeeks {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final WeeklyReaders readers;
  private final Visits visits;
  private final Takings takings;
  private final Clock clock;

  TellWeeks(WeeklyReaders readers, Visits visits, Takings takings, Clock clock) {
    this.readers = readers;
    this.visits = visits;
    this.takings = takings;
    this.clock = clock;
  }

  public WeeklyMail of(Caller caller) {
    return new WeeklyMail(readers.find(caller.id()).filter(WeeklyReader::isWanted).isPresent());
  }

  /// Asking for it twice asks once; the first comes after the week that is running.
  ///
  /// @throws AccessDeniedException when the account lost what the caller's token still says
  public WeeklyMail choose(Caller caller, boolean wanted) {
    readers.add(WeeklyReader.noneYet(caller.id(), monday()));
    readers.change(
        caller.id(),
        reader -> {
          if (wanted) reader.want(caller.roles(), monday());
          else reader.leave();
        });
    return new WeeklyMail(wanted);
  }

  @Scheduled(fixedDelay = 60_000)
  void sweep() {
    var monday = monday();
    for (var reader : readers.awaiting(monday)) {
      var week = figures(monday.minusWeeks(1), reader.scope());
      var before = figures(monday.minusWeeks(2), reader.scope());
      readers.change(reader.id(), each -> each.tell(monday, week, before));
    }
  }

  /// The last one on which it was morning.
  private LocalDate monday() {
    return LocalDateTime.now(clock.withZone(HOME))
        .minusSeconds(MORNING.toSecondOfDay())
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private WeekFigures figures(LocalDate monday, Scope scope) {
    var question = new Question(new Period(monday, monday.plusDays(6)), GroupBy.WEEK, scope);
    var done = visits.activity(question).total();
    var money = takings.report(question).total();
    return new WeekFigures(
        done.booked(),
        done.completed(),
        done.cancelled(),
        done.noShows(),
        done.newPatients(),
        money.captured(),
        money.refunded());
  }
}
