package health.consulta.contract.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/// All opening rules of one practitioner.
///
/// @param zone IANA time zone in which the rules are read
/// @param version for a guarded change: send back what was read
public record OpeningRules(
    UUID practitionerId,
    @NotBlank String zone,
    @NotNull @Valid List<OpeningRule> rules,
    long version) {}
