package health.consulta.booking;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.Money;

/// What of a payment is reserved, taken and given back.
public record Funds(Standing standing, Money amount, Money captured, Money refunded) {}
