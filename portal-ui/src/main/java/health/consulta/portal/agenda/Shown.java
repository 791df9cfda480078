package health.consulta.portal.agenda;

import com.vaadin.flow.router.QueryParameters;
import health.consulta.contract.user.Practitioner;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Whose days are shown, and which. Read by the event reader's thread too.
final class Shown {
  private static final String PARIS = "Europe/Paris";

  private final Clock clock;
  private final List<Practitioner> practitioners;
  private volatile Look look;

  Shown(Clock clock, List<Practitioner> practitioners) {
    this.clock = clock;
    this.practitioners = practitioners;
    this.look = opening();
  }

  List<Practitioner> practitioners() {
    return practitioners;
  }

  List<Practitioner> chosen() {
    return practitioners.stream().filter(each -> look.who().contains(each.id())).toList();
  }

  Look look() {
    return look;
  }

  void look(Look changed) {
    look = changed;
  }

  /// What the address says; what it does not say is as on opening.
  void read(QueryParameters query) {
    look = opening().read(query, ids());
  }

  private Look opening() {
    return new Look(Reach.DAY, today(), ids());
  }

  void toggle(UUID practitioner) {
    look = look.toggle(practitioner, ids());
  }

  /// The next one alone.
  void alone(int direction) {
    if (practitioners.isEmpty()) return;
    var last = look.who().size() == 1 ? ids().indexOf(look.who().getFirst()) : -1;
    var next = Math.floorMod(last + direction, practitioners.size());
    look = new Look(look.reach(), look.date(), List.of(ids().get(next)));
  }

  boolean shows(UUID practitioner) {
    return look.who().contains(practitioner);
  }

  boolean contains(LocalDate day) {
    var now = look;
    return !day.isBefore(now.from()) && !day.isAfter(now.to());
  }

  LocalDate today() {
    var zone =
        practitioners.isEmpty() ? PARIS : practitioners.getFirst().locations().getFirst().zone();
    return LocalDate.now(clock.withZone(ZoneId.of(zone)));
  }

  private List<UUID> ids() {
    return practitioners.stream().map(Practitioner::id).toList();
  }
}
