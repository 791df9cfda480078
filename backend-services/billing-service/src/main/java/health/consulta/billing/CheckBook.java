package health.consulta.billing;

import health.consulta.contract.billing.InvoiceBook;
import health.consulta.contract.billing.InvoiceBook.Fault;
import health.consulta.contract.billing.InvoiceBook.Kind;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the whole book of invoices and names what is not as it was issued: each paper's seal
/// covers what stands on it and the seal before it, and the series remembers its last one.
@Component
public class CheckBook {
  private static final int AT_ONCE = 500;
  private static final int MOST = 100;

  private final Invoices invoices;
  private final JdbcClient jdbc;
  private final EntityManager entities;

  CheckBook(Invoices invoices, JdbcClient jdbc, EntityManager entities) {
    this.invoices = invoices;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /// As of one moment, also while invoices are issued.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public InvoiceBook check() {
    var faults = new ArrayList<Fault>();
    long checked = 0;
    for (var series : series()) checked += check(series, faults);
    return new InvoiceBook(checked, List.copyOf(faults.subList(0, Math.min(MOST, faults.size()))));
  }

  /// Those that numbers were given for, and those of papers that nobody gave a number.
  private List<Series> series() {
    return jdbc.sql(
            """
            select issuer_id, series, last_number, last_seal, unsealed from invoice_series
            union all
            select distinct i.issuer_id, i.series, 0, '', 0 from invoice i
              left join invoice_series s on s.issuer_id = i.issuer_id and s.series = i.series
              where s.series is null
            order by issuer_id, series\
            """)
        .query((row, n) ->
            new Series(
                UUID.fromString(row.getString("issuer_id")),
                row.getString("series"),
                row.getInt("last_number"),
                row.getString("last_seal"),
                row.getInt("unsealed")))
        .list();
  }

  private long check(Series series, List<Fault> faults) {
    long checked = 0;
    int expected = 1;
    @Nullable Invoice before = null;
    while (true) {
      var papers =
          invoices.findByIssuerIdAndSeriesAndSequenceGreaterThanOrderBySequence(
              series.issuerId(), series.name(), expected - 1, Limit.of(AT_ONCE));
      for (var paper : papers) {
        for (; expected < paper.sequence() && faults.size() < MOST; expected++)
          faults.add(series.fault(expected, null, Kind.MISSING));
        series
            .kind(paper, before)
            .ifPresent(kind -> faults.add(series.fault(paper.sequence(), paper.number(), kind)));
        before = paper;
        expected = paper.sequence() + 1;
        checked++;
      }
      entities.clear();
      if (papers.size() < AT_ONCE) break;
    }
    for (; expected <= series.last() && faults.size() < MOST; expected++)
      faults.add(series.fault(expected, null, Kind.MISSING));
    return checked;
  }

  /// @param unsealed how many at the start were issued before there were seals
  private record Series(UUID issuerId, String name, int last, String lastSeal, int unsealed) {
    Fault fault(int sequence, @Nullable String number, Kind kind) {
      return new Fault(issuerId, name, sequence, number, kind);
    }

    Optional<Kind> kind(Invoice paper, @Nullable Invoice before) {
      if (paper.sequence() > last) return Optional.of(Kind.NEVER_GIVEN);
      if (paper.sequence() <= unsealed) return Optional.empty();
      if (!paper.isAsIssued()) return Optional.of(Kind.ALTERED);
      var previous = before == null || before.sequence() <= unsealed ? Chain.START : before.seal();
      var chained = paper.previousSeal().equals(previous);
      var isLast = paper.sequence() == last;
      return chained && (!isLast || paper.seal().equals(lastSeal))
          ? Optional.empty()
          : Optional.of(Kind.UNCHAINED);
    }
  }
}
