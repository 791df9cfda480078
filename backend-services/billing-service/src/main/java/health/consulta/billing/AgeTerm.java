package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.AgeSupplement;
import health.consulta.contract.billing.Quote.ByAge;
import health.consulta.contract.billing.Quote.Counts;
import health.consulta.kit.Invalid;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// What a line adds at an age, in years completed on the day of the visit; both ends belong to it.
@Embeddable
record AgeTerm(@Nullable Integer ageFrom, @Nullable Integer ageTo, long ageMinor) {
  /// Nobody was ever older: more is a slip.
  static final int OLDEST = 130;

  /// @throws Invalid when it is no age, or every age
  static AgeTerm of(AgeSupplement line, String currency) {
    refuseAbsurd("age.from", line.from());
    refuseAbsurd("age.to", line.to());
    if (line.from() == null && line.to() == null) throw new Invalid("age.to", "says no age");
    if (line.from() != null && line.to() != null && line.to() < line.from())
      throw new Invalid("age.to", "is before age.from");
    Tariff.refuseAbsurd("age.amount", line.amount());
    if (line.amount().minor() == 0) throw new Invalid("age.amount", "adds nothing");
    if (!line.amount().currency().equals(currency))
      throw new Invalid("age.amount", "is in another currency");
    return new AgeTerm(line.from(), line.to(), line.amount().minor());
  }

  static void refuseAbsurd(String field, @Nullable Integer years) {
    if (years != null && (years < 0 || years > OLDEST)) throw new Invalid(field, "is no age");
  }

  static @Nullable AgeTerm of(@Nullable ByAge quoted) {
    if (quoted == null) return null;
    var line = quoted.supplement();
    return new AgeTerm(line.from(), line.to(), line.amount().minor());
  }

  /// @param age absent: nobody knows it, and nothing is added
  Counts counts(@Nullable Integer age) {
    if (age == null) return Counts.AGE_UNKNOWN;
    var within = age >= (ageFrom == null ? 0 : ageFrom) && (ageTo == null || age <= ageTo);
    return within ? Counts.ADDED : Counts.OTHER_AGE;
  }

  AgeSupplement shown(String currency) {
    return new AgeSupplement(ageFrom, ageTo, new Money(ageMinor, currency));
  }
}
