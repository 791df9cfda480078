package health.consulta.billing;

import java.util.Set;
import java.util.UUID;

/// Who reads invoices: their own, those of the practices they run, or all.
public record Reader(UUID accountId, Set<UUID> practices, boolean all) {
  boolean mayRead(Invoice invoice) {
    return all || invoice.accountId().equals(accountId) || practices.contains(invoice.issuerId());
  }
}
