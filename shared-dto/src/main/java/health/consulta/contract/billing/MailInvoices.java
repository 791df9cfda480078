package health.consulta.contract.billing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Invoices are sent to their patients, or their patients are reminded of them.
///
/// @param invoiceIds at most 100; credit notes can be sent too
public record MailInvoices(
    @NotNull MailingKind kind, @NotEmpty @Size(max = 100) List<@NotNull UUID> invoiceIds) {}
