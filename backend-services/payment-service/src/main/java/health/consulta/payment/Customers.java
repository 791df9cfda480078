package health.consulta.payment;

import health.consulta.payment.Provider.Opening;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// How providers call the accounts under which methods are stored.
@Component
class Customers {
  private final JdbcTemplate jdbc;

  Customers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Known already, or made now; made by two at once, the first stands.
  Opening of(Payment payment, Provider provider) {
    var known = find(payment);
    if (known != null) return new Opening.Opened(known, "");
    var made = provider.customer(payment.accountId());
    if (made instanceof Opening.Opened(var reference, _))
      jdbc.update(
          "insert ignore into provider_customer (account_id, provider, reference) values (?, ?, ?)",
          payment.accountId().toString(),
          payment.provider().name(),
          reference);
    return made;
  }

  private @org.jspecify.annotations.Nullable String find(Payment payment) {
    return DataAccessUtils.singleResult(
        jdbc.queryForList(
            "select reference from provider_customer where account_id = ? and provider = ?",
            String.class,
            payment.accountId().toString(),
            payment.provider().name()));
  }
}
