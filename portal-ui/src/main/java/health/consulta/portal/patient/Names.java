package health.consulta.portal.patient;

import static java.util.stream.Collectors.toMap;

import health.consulta.contract.booking.Booking;
import health.consulta.contract.user.Dependant;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.session.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The first names of those for whom somebody books, by patient. Without them a visit is shown all
/// the same, only without its name.
@Component
final class Names {
  private final UserApi users;

  Names(UserApi users) {
    this.users = users;
  }

  Map<UUID, String> of(List<Booking> bookings) {
    return ofPatients(bookings.stream().map(Booking::patientId).toList());
  }

  /// Asks only where somebody else than the account holder is among them.
  Map<UUID, String> ofPatients(List<UUID> patients) {
    var me = SignedIn.current().account().id();
    if (patients.stream().allMatch(me::equals)) return Map.of();
    try {
      return users.dependants().items().stream()
          .collect(toMap(Dependant::id, Dependant::firstName));
    } catch (GatewayProblem away) {
      return Map.of();
    }
  }
}
