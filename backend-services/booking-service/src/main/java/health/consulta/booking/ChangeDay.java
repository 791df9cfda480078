package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.booking.PlanDay.Choice;
import health.consulta.contract.booking.PlanDay.Kind;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
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

/// Carries out what a practice decided about the rest of its day, each visit by its own transition:
/// one that refuses is named, and leaves the others.
@Component
public class ChangeDay {
  private static final Logger log = LoggerFactory.getLogger(ChangeDay.class);

  /// Longer than a request lasts.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int STEP = 5;
  private static final String LATE = "Retard du cabinet";
  private static final String FREE = "Praticien indisponible";

  private final MongoOperations mongo;
  private final Bookings bookings;
  private final PreviewDay preview;
  private final CancelBooking cancel;
  private final RescheduleBooking reschedule;
  private final Agenda agenda;
  private final Clock clock;

  ChangeDay(
      MongoOperations mongo,
      Bookings bookings,
      PreviewDay preview,
      CancelBooking cancel,
      RescheduleBooking reschedule,
      Agenda agenda,
      Clock clock) {
    this.mongo = mongo;
    this.bookings = bookings;
    this.preview = preview;
    this.cancel = cancel;
    this.reschedule = reschedule;
    this.agenda = agenda;
    this.clock = clock;
    mongo
        .indexOps(DayChange.class)
        .createIndex(new Index().on("done", Sort.Direction.ASC).on("asked", Sort.Direction.ASC));
  }

  public DayPlan preview(PlanDay wanted) {
    check(wanted);
    return preview.of(wanted);
  }

  /// @param id the plan's; asking twice under the same id does it once
  /// @param by the account of the practice
  /// @throws Invalid when a choice is none for its visit
  public DayPlan change(UUID id, PlanDay wanted, UUID by) {
    var earlier = mongo.findById(id, DayChange.class);
    if (earlier != null) return carryOut(earlier);
    check(wanted);
    var change =
        new DayChange(
            id,
            wanted.practitionerId(),
            wanted.kind(),
            wanted.from(),
            wanted.until(),
            wanted.minutes(),
            steps(wanted),
            by,
            clock.instant(),
            wanted.kind() == Kind.LATE,
            false);
    var noted = note(change);
    BookingFailpoint.DAY_NOTED.pass();
    return carryOut(noted);
  }

  /// @throws NotFound when there is no such plan, or it is of another practitioner
  public DayPlan of(UUID id, Predicate<UUID> mayRun) {
    var change = find(id);
    if (!mayRun.test(change.practitionerId())) throw new NotFound();
    return plan(change);
  }

  private static void check(PlanDay wanted) {
    if (!wanted.until().isAfter(wanted.from())
        || Duration.between(wanted.from(), wanted.until()).compareTo(LONGEST) > 0)
      throw new Invalid("until", "must lie after from, within a day");
    if (wanted.kind() == Kind.LATE && (wanted.minutes() == null || wanted.minutes() % STEP != 0))
      throw new Invalid("minutes", "must be a multiple of five minutes");
  }

  private List<DayChange.Step> steps(PlanDay wanted) {
    var there = new HashMap<UUID, Booking>();
    bookings
        .between(wanted.practitionerId(), wanted.from(), wanted.until())
        .forEach(booking -> there.put(booking.id(), booking));
    var seen = new HashSet<UUID>();
    var steps = new ArrayList<DayChange.Step>();
    for (var choice : wanted.choices()) {
      var booking = there.get(choice.bookingId());
      if (booking == null || !seen.add(choice.bookingId()) || !fits(choice, wanted.kind()))
        throw new Invalid(
            "choices", "each names a visit of the stretch once, with what can be done");
      steps.add(
          new DayChange.Step(
              booking.id(),
              booking.patientId(),
              booking.visit().start(),
              choice.act(),
              choice.to(),
              null));
    }
    return steps;
  }

  private static boolean fits(Choice choice, Kind kind) {
    return switch (choice.act()) {
      case MOVE -> choice.to() != null;
      case TELL -> kind == Kind.LATE && choice.to() == null;
      case CANCEL -> choice.to() == null;
    };
  }

  private DayChange note(DayChange change) {
    try {
      return mongo.insert(change);
    } catch (DuplicateKeyException asked) {
      return find(change.id());
    }
  }

  /// The last first, so that none that moves later stands in the way of another.
  private DayPlan carryOut(DayChange change) {
    if (change.done()) return plan(change);
    if (!change.closed()) close(change);
    for (int i = change.steps().size() - 1; i >= 0; i--)
      if (change.steps().get(i).outcome() == null) {
        set(change, "steps." + i + ".outcome", carryOut(change, change.steps().get(i)));
        BookingFailpoint.DAY_STEP_TICKED.pass();
      }
    set(change, "done", true);
    return plan(find(change.id()));
  }

  private void close(DayChange change) {
    agenda.close(change.id(), change.practitionerId(), change.from(), change.until(), FREE);
    BookingFailpoint.DAY_CLOSED.pass();
    set(change, "closed", true);
  }

  private String carryOut(DayChange change, DayChange.Step step) {
    var booking = bookings.find(step.bookingId()).orElseThrow(NotFound::new);
    var now = booking.visit().start();
    if (!now.equals(step.start())) return now.equals(step.to()) ? DayChange.DONE : "MOVED_ALREADY";
    try {
      act(change, step);
      return DayChange.DONE;
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.UNAVAILABLE) throw refused; // it goes on later
      return refused.code();
    }
  }

  private void act(DayChange change, DayChange.Step step) {
    var id = step.bookingId();
    switch (step.act()) {
      case MOVE ->
          reschedule.reschedule(id, _ -> Party.PRACTICE, to(step), Change.NONE, staff(change));
      case CANCEL -> cancel.cancel(id, _ -> Party.PRACTICE, reason(change));
      case TELL -> bookings.change(id, booking -> booking.delay(change.id(), minutes(change)));
    }
  }

  private static Instant to(DayChange.Step step) {
    return Objects.requireNonNull(step.to());
  }

  private static int minutes(DayChange change) {
    return Objects.requireNonNull(change.minutes());
  }

  /// A delay knows no grid; a time that was proposed needs no rule set aside.
  private static Staff staff(DayChange change) {
    return new Staff(change.by(), change.kind() == Kind.LATE ? LATE : null);
  }

  private static String reason(DayChange change) {
    return change.kind() == Kind.LATE ? LATE : FREE;
  }

  private void set(DayChange change, String field, Object value) {
    mongo.updateFirst(
        Query.query(where("_id").is(change.id())), Update.update(field, value), DayChange.class);
  }

  private DayChange find(UUID id) {
    var change = mongo.findById(id, DayChange.class);
    if (change == null) throw new NotFound();
    return change;
  }

  private static DayPlan plan(DayChange change) {
    var steps =
        change.steps().stream()
            .map(step ->
                new DayPlan.Step(
                    step.bookingId(),
                    step.patientId(),
                    step.start(),
                    step.act(),
                    step.to(),
                    List.of(),
                    step.outcome()))
            .toList();
    return new DayPlan(change.id(), change.kind(), change.done(), steps);
  }

  /// Brings to an end what whoever was asked for it could not.
  @Scheduled(fixedDelay = 10_000)
  void sweep() {
    var left =
        Query.query(where("done").is(false).and("asked").lt(clock.instant().minus(PATIENCE)));
    for (var change : mongo.find(left.limit(20), DayChange.class)) {
      try {
        carryOut(change);
      } catch (Refusal e) {
        log.info("day {} is changed later: {}", change.id(), e.code());
      }
    }
  }
}
