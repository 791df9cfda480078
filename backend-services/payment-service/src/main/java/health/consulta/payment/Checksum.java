package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.LedgerChecksum;
import health.consulta.contract.payment.LedgerTransaction;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ledger in a few figures, read row by row.
@Component
public class Checksum {
  private final Bookkeeping kept;
  private final EntityManager entities;

  Checksum(Bookkeeping kept, EntityManager entities) {
    this.kept = kept;
    this.entities = entities;
  }

  @Transactional(readOnly = true)
  public LedgerChecksum until(Instant until) {
    var sum = new Sum();
    try (var rows = kept.before(until)) {
      rows.forEach(row -> {
        sum.add(row.shown());
        entities.detach(row);
      });
    }
    return sum.shown(until);
  }

  private static final class Sum {
    private final MessageDigest digest = sha256();
    private final Map<String, Money> balances = new TreeMap<>();
    private long transactions;
    private @Nullable Instant last;

    void add(LedgerTransaction row) {
      transactions++;
      last = row.at();
      digest.update(line(row).getBytes(StandardCharsets.UTF_8));
      for (var entry : row.entries())
        balances.merge(
            kind(entry.account()) + " " + entry.amount().currency(), entry.amount(), Money::plus);
    }

    /// What of a row counts, in an order that stays.
    private static String line(LedgerTransaction row) {
      var line =
          new StringJoiner("|", "", "\n")
              .add(row.id().toString())
              .add(row.at().toString())
              .add(row.kind().name())
              .add(row.paymentId().toString())
              .add(row.bookingId().toString())
              .add(row.providerReference());
      for (var entry : row.entries())
        line.add(entry.account())
            .add(Long.toString(entry.amount().minor()))
            .add(entry.amount().currency());
      return line.toString();
    }

    /// `patient:…` is one kind of account.
    private static String kind(String account) {
      return account.startsWith("patient:") ? "patients" : account;
    }

    LedgerChecksum shown(Instant until) {
      var shown =
          balances.entrySet().stream()
              .map(balance ->
                  new LedgerChecksum.Balance(
                      balance.getKey().substring(0, balance.getKey().lastIndexOf(' ')),
                      balance.getValue()))
              .toList();
      return new LedgerChecksum(
          until, transactions, shown, HexFormat.of().formatHex(digest.digest()), last);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
