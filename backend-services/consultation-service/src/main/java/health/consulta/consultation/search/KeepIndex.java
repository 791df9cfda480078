package health.consulta.consultation.search;

import health.consulta.consultation.agenda.DayChanged;
import health.consulta.consultation.agenda.DayTimes;
import health.consulta.consultation.agenda.ReadDays;
import health.consulta.consultation.agenda.SetUp;
import health.consulta.consultation.agenda.SetUps;
import health.consulta.consultation.availability.Availability;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.AgendaEvent.VisitReasonChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Builds the index at start, in the background, and keeps it current: with this instance's own
/// writes at once, with those of others by event.
@Component
public class KeepIndex {
  private static final Logger log = LoggerFactory.getLogger(KeepIndex.class);
  private static final int TRIES = 20;
  private final SearchIndex index;
  private final SetUps setUps;
  private final Directory directory;
  private final ReadDays days;
  private final Clock clock;
  private volatile boolean ready;
  private volatile Duration built = Duration.ZERO;

  KeepIndex(SearchIndex index, SetUps setUps, Directory directory, ReadDays days, Clock clock) {
    this.index = index;
    this.setUps = setUps;
    this.directory = directory;
    this.days = days;
    this.clock = clock;
  }

  /// Whether everything stored is in the index.
  public boolean ready() {
    return ready;
  }

  Duration built() {
    return built;
  }

  /// Begins again from the start when a store fails on the way.
  @Scheduled(fixedDelay = 1_000)
  void build() {
    if (ready) return;
    var start = System.nanoTime();
    index.begin(clock.instant());
    setUps.load();
    directory.all().forEach(index::put);
    for (var setUp : setUps.all())
      if (setUp.weekly() || !index.put(setUp, List.of(), clock.instant())) refresh(setUp);
    read(index.dates());
    built = Duration.ofNanos(System.nanoTime() - start);
    ready = true;
    log.info("search index built in {} ms: {}", built.toMillis(), index.figures());
  }

  private void read(List<LocalDate> dates) {
    if (dates.isEmpty()) return;
    var weekly = new HashSet<UUID>();
    try (var stored = days.ofAll(dates.getFirst(), dates.getLast())) {
      stored.forEach(day -> {
        if (setUps.of(day.practitionerId()).weekly()) weekly.add(day.practitionerId());
        else index.put(day.practitionerId(), List.of(day.date()), List.of(day), clock.instant());
      });
    }
    for (var practitioner : weekly) refresh(setUps.of(practitioner));
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void advance() {
    if (ready) read(index.advance(clock.instant()));
  }

  public void put(Directory.Entry entry) {
    index.put(entry);
  }

  /// Follows what any instance did. An event that comes twice, late or after a gap is all the same:
  /// the document is read, unless the index has seen its state.
  public void follow(AgendaEvent event, long sequence) {
    switch (event) {
      case AgendaEvent.OfDay day -> {
        if (!index.knows(day.practitionerId(), day.date(), sequence))
          refresh(day.practitionerId(), day.date());
      }
      case OpeningChanged _, VisitReasonChanged _ -> setUps.refresh(event.practitionerId());
      case OpenTimePlanned _ -> {}
    }
  }

  @EventListener
  void on(DayChanged changed) {
    var day = changed.times();
    if (setUps.of(day.practitionerId()).weekly()
        || !index.put(day.practitionerId(), List.of(day.date()), List.of(day), clock.instant()))
      refresh(day.practitionerId(), day.date());
  }

  @EventListener
  void on(SetUps.Refreshed refreshed) {
    refresh(refreshed.setUp());
  }

  private void refresh(UUID practitionerId, LocalDate date) {
    var dates = setUps.of(practitionerId).weekly() ? Availability.week(date) : List.of(date);
    for (int tries = 0; tries < TRIES; tries++)
      if (index.put(practitionerId, dates, read(practitionerId, dates), clock.instant())) return;
  }

  private void refresh(SetUp setUp) {
    for (int tries = 0; tries < TRIES; tries++) {
      var read = read(setUp.practice().practitionerId(), index.dates());
      if (index.put(setUp, read, clock.instant())) return;
    }
  }

  List<DayTimes> read(UUID practitionerId, List<LocalDate> dates) {
    var first = Availability.week(dates.getFirst()).getFirst();
    var last = Availability.week(dates.getLast()).getLast();
    return dates.size() == 1
        ? days.of(practitionerId, dates.getFirst(), dates.getFirst())
        : days.of(practitionerId, first, last);
  }
}
