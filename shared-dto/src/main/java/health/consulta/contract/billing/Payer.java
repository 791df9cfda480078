package health.consulta.contract.billing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who pays a part of visits in the patient's place, as a practice keeps them.
///
/// @param id of a new one: any
/// @param identifier such as the number of a health insurance or a SIREN
/// @param active whether new visits can be charged to it
/// @param version for a guarded change: send back what was read
public record Payer(
    @Nullable UUID id,
    @NotNull UUID practitionerId,
    @NotNull PayerKind kind,
    @NotBlank @Size(max = 80) String name,
    @Nullable @Size(max = 40) String identifier,
    boolean active,
    long version) {}
