package health.consulta.portal.patient;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// A practitioner as patients see them.
///
/// @param zone in which the times are read
record Profile(
    @NonNull UUID id,
    @NonNull String name,
    @NonNull String initials,
    @NonNull String specialty,
    @NonNull Sector sector,
    @NonNull Set<@NonNull String> languages,
    @NonNull Set<@NonNull Mode> modes,
    boolean newPatients,
    @NonNull String presentation,
    @NonNull String rpps,
    @NonNull String street,
    @NonNull String postalCode,
    @NonNull String city,
    @NonNull String zone,
    boolean stepFree) {
  static Profile of(Practitioner who) {
    var place = who.locations().getFirst();
    return new Profile(
        who.id(),
        who.displayName(),
        initials(who),
        who.specialty(),
        who.sector(),
        who.languages(),
        who.modes(),
        who.acceptsNewPatients(),
        who.presentation(),
        who.rpps(),
        place.street(),
        place.postalCode(),
        place.city(),
        place.zone(),
        Boolean.TRUE.equals(place.stepFree()));
  }

  static String place(Location location) {
    return "%s, %s %s".formatted(location.street(), location.postalCode(), location.city());
  }

  private static String initials(Practitioner who) {
    return who.firstName().substring(0, 1) + who.lastName().substring(0, 1);
  }
}
