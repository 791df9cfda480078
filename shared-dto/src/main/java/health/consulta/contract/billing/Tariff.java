package health.consulta.contract.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a billing grid: what an act costs from a day on.
///
/// @param practitionerId absent: for all practitioners of the specialty and sector
/// @param locationId the place where the visit is; absent: anywhere that has no line of its own
/// @param reasonCode the visit reason's code
/// @param night what is added from 20 h to 8 h; absent: nothing
/// @param sunday what is added on Sundays and public holidays; absent: nothing
/// @param age what is added for patients of an age; absent: nothing
/// @param validTo last day, inclusive; absent: no end
/// @param version for a guarded change: send back what was read
public record Tariff(
    UUID id,
    @Nullable UUID practitionerId,
    @Nullable UUID locationId,
    @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String specialty,
    @NotNull Sector sector,
    @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String reasonCode,
    @NotNull Mode mode,
    @NotNull @Valid Money amount,
    @Nullable @Valid Money night,
    @Nullable @Valid Money sunday,
    @Nullable @Valid AgeSupplement age,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    long version) {
  /// Anywhere, and at any age.
  public Tariff(
      UUID id,
      @Nullable UUID practitionerId,
      String specialty,
      Sector sector,
      String reasonCode,
      Mode mode,
      Money amount,
      @Nullable Money night,
      @Nullable Money sunday,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      long version) {
    this(
        id,
        practitionerId,
        null,
        specialty,
        sector,
        reasonCode,
        mode,
        amount,
        night,
        sunday,
        null,
        validFrom,
        validTo,
        version);
  }

  /// The same values, on top of what is stored by now.
  public Tariff withVersion(long newer) {
    return new Tariff(
        id,
        practitionerId,
        locationId,
        specialty,
        sector,
        reasonCode,
        mode,
        amount,
        night,
        sunday,
        age,
        validFrom,
        validTo,
        newer);
  }
}
