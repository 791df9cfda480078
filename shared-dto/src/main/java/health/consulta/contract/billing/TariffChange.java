package health.consulta.contract.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of a line of the billing grid.
///
/// @param byName absent when nobody knows them any more
/// @param was absent when the line was added
public record TariffChange(
    Instant at, UUID by, @Nullable String byName, @Nullable Tariff was, Tariff became) {}
