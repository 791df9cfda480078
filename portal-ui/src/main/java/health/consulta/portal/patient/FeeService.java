package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.user.Dependant;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// What a visit will cost once it is known who comes. How old they are is read here and not told by
/// the browser; what is paid is fixed by billing, which knows by itself.
@BrowserCallable
@RolesAllowed("PATIENT")
class FeeService {
  private static final ZoneId GRID = ZoneId.of("Europe/Paris");

  private final Fees fees;
  private final Whereabouts whereabouts;
  private final UserApi users;

  FeeService(Fees fees, Whereabouts whereabouts, UserApi users) {
    this.fees = fees;
    this.whereabouts = whereabouts;
    this.users = users;
  }

  /// @return what they pay, once where it is the same; nothing when nobody can say
  public @NonNull List<@NonNull Fee> each(
      @NonNull Place place, @NonNull List<@NonNull Visitor> visitors) {
    var where = whereabouts.of(place.slot());
    var each =
        visitors.stream()
            .map(visitor -> age(visitor.patientId(), place.start()))
            .distinct()
            .map(age ->
                fees.of(place.practitionerId(), place.visitReasonId(), place.start(), where, age))
            .toList();
    return each.stream().allMatch(Optional::isPresent)
        ? each.stream().flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  private @Nullable Integer age(@Nullable UUID patientId, Instant start) {
    var born = birthDate(patientId);
    return born == null ? null : (int) ChronoUnit.YEARS.between(born, start.atZone(GRID));
  }

  private @Nullable LocalDate birthDate(@Nullable UUID patientId) {
    var me = SignedIn.current().account();
    if (patientId == null || patientId.equals(me.id())) return me.birthDate();
    try {
      return users.dependants().items().stream()
          .filter(each -> each.id().equals(patientId))
          .map(Dependant::birthDate)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    } catch (GatewayProblem away) {
      return null;
    }
  }
}
