package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.LedgerTransaction.Kind;

/// Money that went from one account to another.
///
/// @param reference the provider's, by which it is booked once
record Movement(Kind kind, String reference, String from, String to, Money amount) {}
