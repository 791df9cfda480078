package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import health.consulta.kit.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Calls off or moves one booking of a series, it and those after it, or all that are still to
/// come: each by its own transition, one that refuses leaving the others.
@Component
public class ChangeSeries {
  private static final Logger log = LoggerFactory.getLogger(ChangeSeries.class);

  /// Longer than a request lasts.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final MongoOperations mongo;
  private final Bookings bookings;
  private final CancelBooking cancel;
  private final RescheduleBooking reschedule;
  private final Clock clock;

  ChangeSeries(
      MongoOperations mongo,
      Bookings bookings,
      CancelBooking cancel,
      RescheduleBooking reschedule,
      Clock clock) {
    this.mongo = mongo;
    this.bookings = bookings;
    this.cancel = cancel;
    this.reschedule = reschedule;
    this.clock = clock;
    mongo
        .indexOps(SeriesChange.class)
        .createIndex(new Index().on("done", Sort.Direction.ASC).on("asked", Sort.Direction.ASC));
  }

  /// @param id the change's; asking twice under the same id changes once
  /// @throws NotFound when the booking is not of the series, or not the caller's
  public List<SeriesOutcome> cancel(
      UUID id, UUID seriesId, UUID bookingId, Scope scope, String reason, Caller caller) {
    return change(
        id, seriesId, caller, reason, members -> steps(members, bookingId, scope, booking -> null));
  }

  /// The others follow by as many days, to the same time of day.
  ///
  /// @param id the change's; asking twice under the same id changes once
  /// @throws NotFound when the booking is not of the series, or not the caller's
  public List<SeriesOutcome> move(
      UUID id, UUID seriesId, UUID bookingId, Scope scope, Instant to, Caller caller) {
    var zone = zone(seriesId);
    return change(
        id, seriesId, caller, null, members -> following(members, bookingId, scope, to, zone));
  }

  /// Those that are named move, the others stay.
  ///
  /// @param id the change's; asking twice under the same id changes once
  /// @throws NotFound when a booking is not of the series, or not the caller's
  public List<SeriesOutcome> move(UUID id, UUID seriesId, Map<UUID, Instant> moves, Caller caller) {
    return change(id, seriesId, caller, null, members -> named(members, moves));
  }

  /// Where they would go.
  ///
  /// @throws NotFound when the booking is not of the series, or not the caller's
  List<SeriesChange.Step> following(
      List<Booking> members, UUID bookingId, Scope scope, Instant to) {
    var seriesId = members.getFirst().seriesId().orElseThrow(NotFound::new);
    return following(members, bookingId, scope, to, zone(seriesId));
  }

  private List<SeriesChange.Step> following(
      List<Booking> members, UUID bookingId, Scope scope, Instant to, ZoneId zone) {
    var from = chosen(members, bookingId).visit().start();
    return steps(members, bookingId, scope, booking -> follow(booking, from, to, zone));
  }

  private static List<SeriesChange.Step> named(List<Booking> members, Map<UUID, Instant> moves) {
    var steps =
        members.stream()
            .filter(booking -> moves.containsKey(booking.id()))
            .map(booking -> new SeriesChange.Step(booking.id(), moves.get(booking.id())))
            .toList();
    if (steps.size() < moves.size()) throw new NotFound();
    return steps;
  }

  /// @throws NotFound when there is no such series, or it is not the caller's
  public List<Booking> of(UUID seriesId, Caller caller) {
    var members =
        bookings.ofSeries(seriesId).stream()
            .filter(booking -> FindBookings.party(caller, booking) != null)
            .toList();
    if (members.isEmpty()) throw new NotFound();
    return members;
  }

  private List<SeriesOutcome> change(
      UUID id,
      UUID seriesId,
      Caller caller,
      @Nullable String reason,
      Function<List<Booking>, List<SeriesChange.Step>> meant) {
    var earlier = mongo.findById(id, SeriesChange.class);
    if (earlier != null) return carryOut(earlier);
    var members = of(seriesId, caller);
    var steps = meant.apply(members);
    var by = FindBookings.party(caller, members.getFirst());
    if (by == null) throw new NotFound();
    var staff = new Staff(caller.id(), null);
    return carryOut(
        note(new SeriesChange(id, seriesId, steps, by, staff, reason, clock.instant(), false)));
  }

  private List<SeriesChange.Step> steps(
      List<Booking> members, UUID bookingId, Scope scope, Function<Booking, @Nullable Instant> to) {
    var chosen = chosen(members, bookingId);
    return members.stream()
        .filter(booking -> isMeant(booking, chosen, scope))
        .map(booking -> new SeriesChange.Step(booking.id(), to.apply(booking)))
        .toList();
  }

  private static Booking chosen(List<Booking> members, UUID bookingId) {
    return members.stream()
        .filter(booking -> booking.id().equals(bookingId))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private SeriesChange note(SeriesChange change) {
    try {
      return mongo.insert(change);
    } catch (DuplicateKeyException asked) {
      var earlier = mongo.findById(change.id(), SeriesChange.class);
      if (earlier == null) throw asked;
      return earlier;
    }
  }

  private boolean isMeant(Booking booking, Booking chosen, Scope scope) {
    var start = booking.visit().start();
    return switch (scope) {
      case ONE -> booking.id().equals(chosen.id());
      case FOLLOWING -> booking.isComing() && !start.isBefore(chosen.visit().start());
      case ALL -> booking.isComing() && start.isAfter(clock.instant());
    };
  }

  private static Instant follow(Booking booking, Instant from, Instant to, ZoneId zone) {
    var there = to.atZone(zone);
    long days = there.toLocalDate().toEpochDay() - from.atZone(zone).toLocalDate().toEpochDay();
    return booking
        .visit()
        .start()
        .atZone(zone)
        .toLocalDate()
        .plusDays(days)
        .atTime(there.toLocalTime())
        .atZone(zone)
        .toInstant();
  }

  /// Those that move later begin with the last, so that none stands in the way of another.
  private List<SeriesOutcome> carryOut(SeriesChange change) {
    var outcomes =
        order(change).stream()
            .map(step -> carryOut(change, step))
            .sorted(Comparator.comparing(SeriesOutcome::start))
            .toList();
    mongo.updateFirst(
        Query.query(where("_id").is(change.id())), Update.update("done", true), SeriesChange.class);
    return outcomes;
  }

  private List<SeriesChange.Step> order(SeriesChange change) {
    var later =
        change.steps().stream()
            .anyMatch(step -> step.to() != null && step.to().isAfter(start(step)));
    return later ? change.steps().reversed() : change.steps();
  }

  private SeriesOutcome carryOut(SeriesChange change, SeriesChange.Step step) {
    if (change.done()) return outcome(step, null);
    try {
      if (step.to() == null)
        cancel.cancel(step.bookingId(), _ -> change.by(), String.valueOf(change.reason()));
      else
        reschedule.reschedule(
            step.bookingId(), _ -> change.by(), step.to(), Change.NONE, change.staff());
      return outcome(step, null);
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.UNAVAILABLE) throw refused; // it goes on later
      return outcome(step, refused.code());
    }
  }

  private SeriesOutcome outcome(SeriesChange.Step step, @Nullable String refusal) {
    var booking = bookings.find(step.bookingId()).orElseThrow(NotFound::new);
    return new SeriesOutcome(booking.visit().start(), booking, refusal);
  }

  private Instant start(SeriesChange.Step step) {
    return bookings.find(step.bookingId()).orElseThrow(NotFound::new).visit().start();
  }

  ZoneId zone(UUID seriesId) {
    var series = mongo.findById(seriesId, Series.class);
    if (series == null) throw new NotFound();
    return ZoneId.of(series.zone());
  }

  /// Brings to an end what whoever was asked for it could not.
  @Scheduled(fixedDelay = 10_000)
  void sweep() {
    var left =
        Query.query(where("done").is(false).and("asked").lt(clock.instant().minus(PATIENCE)));
    for (var change : mongo.find(left.limit(20), SeriesChange.class)) {
      try {
        carryOut(change);
      } catch (Refusal e) {
        log.info("series {} is changed later: {}", change.seriesId(), e.code());
      }
    }
  }
}
