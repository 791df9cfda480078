package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.kit.Invalid;
import health.consulta.kit.Stale;
import health.consulta.kit.mongo.Aggregate;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// When a practitioner is open: weekly rules and exceptions.
@Document("agendas")
public class Agenda extends Aggregate {
  static final String DEFAULT_ZONE = "Europe/Paris";

  @Id private final UUID practitionerId;
  private String zone = DEFAULT_ZONE;
  private List<OpeningRule> rules = List.of();
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
    return new Practice(practitionerId, zone(), rules, exceptions);
  }

  public OpeningRules openingRules() {
    return new OpeningRules(practitionerId, zone, rules, version());
  }

  public List<AgendaException> exceptions() {
    return List.copyOf(exceptions);
  }

  /// @throws Stale when the rules changed since the caller read them
  void open(OpeningRules opening) {
    if (opening.version() != version()) throw new Stale();
    opening.rules().forEach(Agenda::check);
    zone = zoneOf(opening.zone());
    rules = opening.rules();
    publish(new OpeningChanged(practitionerId));
  }

  void except(AgendaException exception) {
    if (!exception.from().isBefore(exception.to())) throw new Invalid("to", "must be after from");
    if (exception.kind() == AgendaException.Kind.EXTRA && exception.locationId() == null)
      throw new Invalid("locationId", "an extra range needs a place");
    exceptions.removeIf(known -> known.id().equals(exception.id()));
    exceptions.add(exception);
    publish(new OpeningChanged(practitionerId));
  }

  void withdraw(UUID exceptionId) {
    if (exceptions.removeIf(known -> known.id().equals(exceptionId)))
      publish(new OpeningChanged(practitionerId));
  }

  private static void check(OpeningRule rule) {
    if (!rule.from().isBefore(rule.to()))
      throw new Invalid("rules", "a range must end after its start");
  }

  private static String zoneOf(String zone) {
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      throw new Invalid("zone", "is not an IANA time zone");
    }
  }
}
