package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.AgendaEvent.OpenPlace;
import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.kit.Invalid;
import health.consulta.kit.Stale;
import health.consulta.kit.mongo.Aggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// When a practitioner is open: weekly rules and exceptions.
@Document("agendas")
public class Agenda extends Aggregate {
  private static final int MOST_EXCEPTIONS = 1_000;
  static final String DEFAULT_ZONE = "Europe/Paris";

  /// So many days are planned from a change on, and again once fewer than half of them are left.
  static final int PLANNED_DAYS = 60;

  @Id private final UUID practitionerId;
  private String zone = DEFAULT_ZONE;
  private List<OpeningRule> rules = List.of();
  private HolidayCalendar holidays = HolidayCalendar.NONE;
  private List<AgendaException> exceptions = new ArrayList<>();

  /// The first day whose open time was not told yet.
  private @Nullable String plannedUntil;

  Agenda(UUID practitionerId) {
    this.practitionerId = practitionerId;
  }

  @Override
  public UUID id() {
    return practitionerId;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Practice practice() {
    return new Practice(practitionerId, zone(), rules, exceptions, holidays);
  }

  public OpeningRules openingRules() {
    return new OpeningRules(practitionerId, zone, rules, holidays, version());
  }

  public List<AgendaException> exceptions() {
    return List.copyOf(exceptions);
  }

  /// @throws Stale when the rules changed since the caller read them
  void open(OpeningRules opening) {
    if (opening.version() != version()) throw new Stale();
    SetUpChecks.check(opening);
    zone = opening.zone();
    rules = opening.rules();
    holidays = opening.holidays();
    publish(new OpeningChanged(practitionerId));
  }

  void except(AgendaException exception) {
    SetUpChecks.check(exception);
    exceptions.removeIf(known -> known.id().equals(exception.id()));
    if (exceptions.size() == MOST_EXCEPTIONS)
      throw new Invalid("exceptions", MOST_EXCEPTIONS + " at most");
    exceptions.add(exception);
    publish(new OpeningChanged(practitionerId));
  }

  void withdraw(UUID exceptionId) {
    if (exceptions.removeIf(known -> known.id().equals(exceptionId)))
      publish(new OpeningChanged(practitionerId));
  }

  /// Tells how much time is open from today on. What was open on a day that passed stays as it was
  /// told.
  void plan(Instant now) {
    var today = LocalDate.ofInstant(now, zone());
    var until = today.plusDays(PLANNED_DAYS);
    var practice = practice();
    var dates = today.datesUntil(until).toList();
    plannedUntil = until.toString();
    publish(
        new OpenTimePlanned(
            practitionerId,
            today,
            dates.stream().map(date -> Availability.openMinutes(practice, date)).toList(),
            places().map(place -> open(practice, dates, place)).toList()));
  }

  private static OpenPlace open(Practice practice, List<LocalDate> dates, UUID place) {
    return new OpenPlace(
        place,
        dates.stream().map(date -> Availability.openMinutes(practice, date, place)).toList());
  }

  private Stream<UUID> places() {
    var extra = exceptions.stream().map(AgendaException::locationId).filter(Objects::nonNull);
    return Stream.concat(rules.stream().map(OpeningRule::locationId), extra).distinct().sorted();
  }

  boolean planned(Instant now) {
    var soon = LocalDate.ofInstant(now, zone()).plusDays(PLANNED_DAYS / 2);
    return plannedUntil != null && soon.isBefore(LocalDate.parse(plannedUntil));
  }
}
