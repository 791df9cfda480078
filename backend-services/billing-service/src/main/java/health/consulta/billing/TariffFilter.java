package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines of the grid are asked for; what is absent does not matter.
///
/// @param on a day on which the line holds
public record TariffFilter(
    @Nullable UUID practitionerId,
    @Nullable UUID locationId,
    @Nullable String specialty,
    @Nullable Sector sector,
    @Nullable String reasonCode,
    @Nullable Mode mode,
    @Nullable LocalDate on) {}
