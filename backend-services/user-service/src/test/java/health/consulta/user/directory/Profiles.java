package health.consulta.user.directory;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Practitioners for tests.
public final class Profiles {
  private Profiles() {}

  public static Practitioner named(String firstName, String lastName, String city) {
    return new Practitioner(
        null,
        digits(),
        "Dr",
        firstName,
        lastName,
        "GENERAL_PRACTICE",
        Sector.SECTOR_1,
        Set.of("fr", "en"),
        Set.of(Mode.ON_SITE, Mode.VIDEO),
        true,
        "",
        List.of(new Location(null, "Cabinet", "1 rue de la Paix", "69002", city, "Europe/Paris")));
  }

  public static Practitioner with(
      Practitioner p, String rpps, Set<Mode> modes, List<Location> locations) {
    return new Practitioner(
        p.id(),
        rpps,
        p.title(),
        p.firstName(),
        p.lastName(),
        "DERMATOLOGY",
        p.sector(),
        Set.of("de"),
        modes,
        false,
        p.presentation(),
        locations);
  }

  public static String digits() {
    return Long.toString(ThreadLocalRandom.current().nextLong(10_000_000_000L, 100_000_000_000L));
  }

  public static String unique() {
    return "N" + UUID.randomUUID().toString().replace("-", "");
  }
}
