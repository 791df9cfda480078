package health.consulta.billing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who reads invoices: their own, those of the practices they run, or all.
public record Reader(UUID accountId, Set<UUID> practices, boolean all) {
  boolean mayRead(Invoice invoice) {
    return all || invoice.accountId().equals(accountId) || practices.contains(invoice.issuerId());
  }

  boolean mayRead(AgreedQuote quote) {
    return all || quote.accountId().equals(accountId) || practices.contains(quote.practitionerId());
  }

  boolean runs(Invoice invoice) {
    return all || practices.contains(invoice.issuerId());
  }

  /// The parameters `all`, `account` and `practices` of a query over what may be read.
  public JdbcClient.StatementSpec in(JdbcClient.StatementSpec query) {
    var ids = practices.isEmpty() ? List.of("") : practices.stream().map(UUID::toString).toList();
    return query.param("all", all).param("account", accountId.toString()).param("practices", ids);
  }
}
