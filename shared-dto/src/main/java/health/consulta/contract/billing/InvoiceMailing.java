package health.consulta.contract.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time that an invoice was mailed.
///
/// @param number which one of its kind of this invoice, from 1
/// @param byName absent when nobody knows them any more
public record InvoiceMailing(
    MailingKind kind, int number, Instant at, UUID by, @Nullable String byName) {}
