package health.consulta.user.directory;

import health.consulta.contract.user.Location;
import health.consulta.kit.Invalid;
import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.UUID;

/// Where a practitioner works, as it is stored.
@Embeddable
class Place {
  private UUID id;
  private String name;
  private String street;
  private String postalCode;
  private String city;
  private String zone;
  private boolean stepFree;

  Place() {}

  Place(UUID id, Location location) {
    this.id = id;
    this.name = location.name().strip();
    this.street = location.street().strip();
    this.postalCode = location.postalCode();
    this.city = location.city().strip();
    this.zone = location.zone();
    this.stepFree = Boolean.TRUE.equals(location.stepFree());
    if (!ZoneId.getAvailableZoneIds().contains(zone))
      throw new Invalid("profile.locations.zone", "This is not a time zone.");
  }

  UUID id() {
    return id;
  }

  String city() {
    return city;
  }

  Location view() {
    return new Location(id, name, street, postalCode, city, zone, stepFree);
  }
}
