package health.consulta.contract.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Ageing.Bucket;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a payer still owes a practice over all its issued invoices.
///
/// @param identifier as the practice has it now, as the name
/// @param invoices how many of them
/// @param owed the sum of the buckets; what was paid too much is taken off
/// @param oldest when the oldest of them was issued
/// @param buckets by the days since the invoice was issued, youngest first, without a gap
public record PayerDebt(
    UUID payerId,
    UUID practitionerId,
    PayerKind kind,
    String name,
    @Nullable String identifier,
    int invoices,
    Money owed,
    LocalDate oldest,
    List<Bucket> buckets) {}
