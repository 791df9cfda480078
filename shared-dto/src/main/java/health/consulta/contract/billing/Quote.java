package health.consulta.contract.billing;

import health.consulta.contract.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a visit will cost, by the grid of its date.
///
/// @param amount the supplement included
/// @param base the part at the agreed tariff
/// @param excess what is asked beyond it
public record Quote(
    UUID practitionerId,
    UUID visitReasonId,
    Instant start,
    UUID tariffId,
    Money amount,
    Money base,
    Money excess,
    @Nullable Supplement supplement) {}
