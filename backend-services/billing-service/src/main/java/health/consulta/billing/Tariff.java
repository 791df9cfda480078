package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.Quote.ByAge;
import health.consulta.contract.billing.Quote.Counts;
import health.consulta.contract.billing.Supplement;
import health.consulta.contract.billing.SupplementKind;
import health.consulta.kit.Invalid;
import health.consulta.kit.Stale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One dated line of the billing grid.
@Entity
@Table(name = "tariff")
class Tariff {
  /// 10,000 €, in cents: more is a slip.
  private static final long MOST = 1_000_000;

  @Id private UUID id;
  private @Nullable UUID practitionerId;
  private @Nullable UUID locationId;
  private String specialty;

  @Enumerated(EnumType.STRING)
  private Sector sector;

  private String reasonCode;

  @Enumerated(EnumType.STRING)
  private Mode mode;

  private long amountMinor;
  private @Nullable Long nightMinor;
  private @Nullable Long sundayMinor;
  private @Nullable AgeTerm age;
  private String currency;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  @Version private @Nullable Long version;

  Tariff() {}

  Tariff(UUID id, health.consulta.contract.billing.Tariff line) {
    this.id = id;
    become(line);
  }

  /// Takes the values of the line; what was quoted by the old ones stays as it was quoted.
  void change(health.consulta.contract.billing.Tariff line) {
    if (isNewerThan(line)) throw new Stale();
    become(line);
  }

  /// Whether it was changed since the line was read.
  boolean isNewerThan(health.consulta.contract.billing.Tariff line) {
    return line.version() != version();
  }

  private void become(health.consulta.contract.billing.Tariff line) {
    refuseAbsurd("amount", line.amount());
    if (line.validTo() != null && line.validTo().isBefore(line.validFrom()))
      throw new Invalid("validTo", "is before validFrom");
    practitionerId = line.practitionerId();
    locationId = line.locationId();
    specialty = line.specialty();
    sector = line.sector();
    reasonCode = line.reasonCode();
    mode = line.mode();
    amountMinor = line.amount().minor();
    currency = line.amount().currency();
    nightMinor = supplement("night", line.night());
    sundayMinor = supplement("sunday", line.sunday());
    age = line.age() == null ? null : AgeTerm.of(line.age(), currency);
    validFrom = line.validFrom();
    validTo = line.validTo();
  }

  private @Nullable Long supplement(String field, @Nullable Money added) {
    if (added == null) return null;
    refuseAbsurd(field, added);
    if (!added.currency().equals(currency)) throw new Invalid(field, "is in another currency");
    return added.minor();
  }

  static void refuseAbsurd(String field, Money amount) {
    if (amount.minor() < 0) throw new Invalid(field, "must not be negative");
    if (amount.minor() > MOST) throw new Invalid(field, "is more than any act costs");
  }

  /// Of two lines for the same act one must end before the other begins.
  boolean overlaps(Tariff other) {
    return !id.equals(other.id)
        && Objects.equals(practitionerId, other.practitionerId)
        && Objects.equals(locationId, other.locationId)
        && sector == other.sector
        && act().equals(other.act())
        && startsBeforeEndOf(other)
        && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Tariff other) {
    return other.validTo == null || !validFrom.isAfter(other.validTo);
  }

  boolean isOf(UUID practitioner) {
    return practitioner.equals(practitionerId);
  }

  boolean isGeneralOf(Sector asked) {
    return practitionerId == null && sector == asked;
  }

  boolean holdsFor(Visit visit) {
    return act().equals(visit.act())
        && (locationId == null || locationId.equals(visit.locationId()))
        && !visit.day().isBefore(validFrom)
        && (validTo == null || !visit.day().isAfter(validTo));
  }

  /// What the hour of the visit adds: of night and Sunday the dearer one.
  Optional<Supplement> supplement(Visit visit) {
    return Stream.of(
            supplement(SupplementKind.NIGHT, visit.isAtNight() ? nightMinor : null),
            supplement(SupplementKind.SUNDAY, visit.isOnSunday() ? sundayMinor : null))
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(supplement -> supplement.amount().minor()));
  }

  private Optional<Supplement> supplement(SupplementKind kind, @Nullable Long minor) {
    return Optional.ofNullable(minor)
        .filter(added -> added > 0)
        .map(added -> new Supplement(kind, new Money(added, currency)));
  }

  boolean isForOnePlace() {
    return locationId != null;
  }

  boolean asksAge() {
    return age != null;
  }

  /// What it adds at an age, and whether it does for this patient.
  Optional<ByAge> byAge(Visit visit) {
    return Optional.ofNullable(age)
        .map(term -> new ByAge(term.shown(currency), term.counts(visit.age())));
  }

  Money amountFor(Visit visit) {
    var added =
        byAge(visit)
            .filter(term -> term.counts() == Counts.ADDED)
            .map(term -> term.supplement().amount());
    return Stream.concat(supplement(visit).map(Supplement::amount).stream(), added.stream())
        .reduce(amount(), Money::plus);
  }

  @Nullable UUID locationId() {
    return locationId;
  }

  UUID id() {
    return id;
  }

  Act act() {
    return new Act(specialty, reasonCode, mode);
  }

  Sector sector() {
    return sector;
  }

  Money amount() {
    return new Money(amountMinor, currency);
  }

  health.consulta.contract.billing.Tariff shown() {
    return new health.consulta.contract.billing.Tariff(
        id,
        practitionerId,
        locationId,
        specialty,
        sector,
        reasonCode,
        mode,
        amount(),
        money(nightMinor),
        money(sundayMinor),
        age == null ? null : age.shown(currency),
        validFrom,
        validTo,
        version());
  }

  private @Nullable Money money(@Nullable Long minor) {
    return minor == null ? null : new Money(minor, currency);
  }

  private long version() {
    return version == null ? 0 : version;
  }
}
