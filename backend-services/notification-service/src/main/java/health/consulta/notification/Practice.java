package health.consulta.notification;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// How a practitioner is called and where they work, as told by the directory.
@Document("practices")
public record Practice(@Id UUID practitionerId, String name, List<Place> places) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// The zone of a place; where the place has gone from the profile, that of the first.
  ZoneId zone(UUID placeId) {
    return places.stream()
        .filter(place -> place.placeId().equals(placeId))
        .findFirst()
        .or(() -> places.stream().findFirst())
        .map(place -> ZoneId.of(place.zone()))
        .orElse(PARIS);
  }

  String address(UUID placeId) {
    return places.stream()
        .filter(place -> place.placeId().equals(placeId))
        .map(Place::address)
        .findFirst()
        .orElse("");
  }

  /// @param address street, postal code and city: a place's name may tell the specialty
  public record Place(UUID placeId, String address, String zone) {}
}
