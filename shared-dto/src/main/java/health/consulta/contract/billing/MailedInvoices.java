package health.consulta.contract.billing;

import java.util.List;
import java.util.UUID;

/// What became of invoices that were to be mailed: each is in one of the two, in the order asked.
///
/// @param mailed their mails are on the way
/// @param mails how many: one for all of a patient and a practice
public record MailedInvoices(List<UUID> mailed, List<NotMailed> left, int mails) {}
