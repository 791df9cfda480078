package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.kit.Invalid;
import health.consulta.kit.Stale;
import health.consulta.kit.mongo.Aggregate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// When a practitioner is open: weekly rules and exceptions.
@Document("agendas")
public class Agenda extends Aggregate {
  private static final int MOST_EXCEPTIONS = 1_000;
  static final String DEFAULT_ZONE = "Europe/Paris";

  @Id private final UUID practitionerId;
  private String zone = DEFAULT_ZONE;
  private List<OpeningRule> rules = List.of();
  private HolidayCalendar holidays = HolidayCalendar.NONE;
  private List<AgendaException> exceptions = new ArrayList<>();

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
}
