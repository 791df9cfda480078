package health.consulta.billing;

import health.consulta.contract.billing.InvoiceStatus;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which papers are asked for; what is absent does not matter.
///
/// @param practitionerId who issued them
/// @param owedBy a payer who still owes something of them
/// @param search in the number or the recipient's name
/// @param from first day of issue
/// @param to last day of issue
public record InvoiceFilter(
    @Nullable InvoiceStatus status,
    @Nullable UUID practitionerId,
    @Nullable UUID owedBy,
    @Nullable @Size(max = 80) String search,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
