package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.AgeSupplement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines of a grid, to vary in tests.
record Lines(health.consulta.contract.billing.Tariff like) {
  static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final UUID ANY = new UUID(0, 0);

  static Lines general(long minor) {
    return new Lines(
        new health.consulta.contract.billing.Tariff(
            ANY,
            null,
            "GENERAL_PRACTICE",
            Sector.SECTOR_1,
            "CONSULTATION",
            Mode.VIDEO,
            Money.euros(minor),
            null,
            null,
            NEW_YEAR,
            null,
            0));
  }

  Lines of(UUID practitioner) {
    return with(practitioner, like.locationId(), like.age(), like.validFrom(), like.validTo());
  }

  Lines at(UUID place) {
    return with(like.practitionerId(), place, like.age(), like.validFrom(), like.validTo());
  }

  Lines forAges(@Nullable Integer first, @Nullable Integer last, long minor) {
    var age = new AgeSupplement(first, last, Money.euros(minor));
    return with(like.practitionerId(), like.locationId(), age, like.validFrom(), like.validTo());
  }

  Lines from(String day) {
    var first = LocalDate.parse(day);
    return with(like.practitionerId(), like.locationId(), like.age(), first, like.validTo());
  }

  Lines to(String day) {
    var last = LocalDate.parse(day);
    return with(like.practitionerId(), like.locationId(), like.age(), like.validFrom(), last);
  }

  Lines in(String specialty) {
    return with(like.id(), specialty, like.sector(), like.night(), like.sunday(), 0);
  }

  Lines in(Sector sector) {
    return with(like.id(), like.specialty(), sector, like.night(), like.sunday(), 0);
  }

  Lines dearer(@Nullable Long atNight, @Nullable Long onSunday) {
    return with(like.id(), like.specialty(), like.sector(), euros(atNight), euros(onSunday), 0);
  }

  long minor() {
    return like.amount().minor();
  }

  health.consulta.contract.billing.Tariff line() {
    return line(UUID.randomUUID(), 0);
  }

  health.consulta.contract.billing.Tariff line(UUID id, long version) {
    return with(id, like.specialty(), like.sector(), like.night(), like.sunday(), version).like;
  }

  Tariff tariff() {
    return new Tariff(UUID.randomUUID(), line());
  }

  private static @Nullable Money euros(@Nullable Long minor) {
    return minor == null ? null : Money.euros(minor);
  }

  private Lines with(
      @Nullable UUID practitioner,
      @Nullable UUID place,
      @Nullable AgeSupplement age,
      LocalDate first,
      @Nullable LocalDate last) {
    return new Lines(
        new health.consulta.contract.billing.Tariff(
            like.id(),
            practitioner,
            place,
            like.specialty(),
            like.sector(),
            like.reasonCode(),
            like.mode(),
            like.amount(),
            like.night(),
            like.sunday(),
            age,
            first,
            last,
            0));
  }

  private Lines with(
      UUID id,
      String specialty,
      Sector sector,
      @Nullable Money night,
      @Nullable Money sunday,
      long version) {
    return new Lines(
        new health.consulta.contract.billing.Tariff(
            id,
            like.practitionerId(),
            like.locationId(),
            specialty,
            sector,
            like.reasonCode(),
            like.mode(),
            like.amount(),
            night,
            sunday,
            like.age(),
            like.validFrom(),
            like.validTo(),
            version));
  }
}
