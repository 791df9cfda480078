package health.consulta.contract.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// All opening rules of one practitioner.
///
/// @param zone IANA time zone in which the rules are read
/// @param holidays on which the rules open nothing; absent: none
/// @param version for a guarded change: send back what was read
public record OpeningRules(
    UUID practitionerId,
    @NotBlank String zone,
    @NotNull @Size(max = 200) List<@Valid OpeningRule> rules,
    HolidayCalendar holidays,
    long version) {
  public OpeningRules {
    if (holidays == null) holidays = HolidayCalendar.NONE;
  }
}
