package health.consulta.contract.payment;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A payment as who pays has it.
///
/// @param online what was taken by the provider so far
/// @param onSite what was taken at the practice so far
/// @param refunded what was given back so far
/// @param disputed what the bank took back
/// @param life what happened, the first first
public record OwnPayment(
    UUID id,
    UUID bookingId,
    Instant visitStart,
    PaymentStatus status,
    PaymentProvider provider,
    PaymentPolicy policy,
    Money amount,
    Money online,
    Money onSite,
    Money refunded,
    Money disputed,
    Instant createdAt,
    List<PaymentStep> life) {}
