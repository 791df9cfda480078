package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines of a grid, to vary in tests.
record Lines(
    @Nullable UUID practitionerId,
    String specialty,
    Sector sector,
    Mode mode,
    long minor,
    @Nullable Long night,
    @Nullable Long sunday,
    LocalDate from,
    @Nullable LocalDate to) {
  static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  static Lines general(long minor) {
    return new Lines(
        null, "GENERAL_PRACTICE", Sector.SECTOR_1, Mode.VIDEO, minor, null, null, NEW_YEAR, null);
  }

  Lines of(UUID practitioner) {
    return new Lines(practitioner, specialty, sector, mode, minor, night, sunday, from, to);
  }

  Lines in(String other) {
    return new Lines(practitionerId, other, sector, mode, minor, night, sunday, from, to);
  }

  Lines in(Sector other) {
    return new Lines(practitionerId, specialty, other, mode, minor, night, sunday, from, to);
  }

  Lines from(String day) {
    return new Lines(
        practitionerId, specialty, sector, mode, minor, night, sunday, LocalDate.parse(day), to);
  }

  Lines to(String day) {
    return new Lines(
        practitionerId, specialty, sector, mode, minor, night, sunday, from, LocalDate.parse(day));
  }

  Lines dearer(@Nullable Long atNight, @Nullable Long onSunday) {
    return new Lines(practitionerId, specialty, sector, mode, minor, atNight, onSunday, from, to);
  }

  health.consulta.contract.billing.Tariff line() {
    return line(UUID.randomUUID(), 0);
  }

  health.consulta.contract.billing.Tariff line(UUID id, long version) {
    return new health.consulta.contract.billing.Tariff(
        id,
        practitionerId,
        specialty,
        sector,
        "CONSULTATION",
        mode,
        Money.euros(minor),
        night == null ? null : Money.euros(night),
        sunday == null ? null : Money.euros(sunday),
        from,
        to,
        version);
  }

  Tariff tariff() {
    return new Tariff(UUID.randomUUID(), line());
  }
}
