package health.consulta.contract.billing;

import java.util.List;
import java.util.UUID;

/// What became of invoices that were to be mailed: each is in one of the two, in the order asked.
///
/// @param mailed their mails are on the way
public record MailedInvoices(List<UUID> mailed, List<NotMailed> left) {}
