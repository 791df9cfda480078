package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import java.time.LocalDate;
import java.util.UUID;

/// What a price is asked for.
///
/// @param day by which the grid is read
record Visit(
    UUID practitionerId,
    String specialty,
    Sector sector,
    String reasonCode,
    Mode mode,
    LocalDate day) {}
