package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Ageing;
import health.consulta.contract.billing.Ageing.Bucket;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What patients still have to pay of issued invoices, by their age; and what others do.
@Component
public class ReadAgeing {
  /// The last days of all buckets but the last, as accountants draw them.
  private static final List<Integer> ENDS = List.of(30, 60, 90);

  private final JdbcClient jdbc;
  private final Clock clock;

  ReadAgeing(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Ageing read(Reader reader) {
    var today = clock.instant().atZone(GiveQuote.GRID).toLocalDate();
    var buckets = new ArrayList<Bucket>();
    int from = 0;
    for (int end : ENDS) {
      buckets.add(bucket(reader, today, from, end));
      from = end + 1;
    }
    buckets.add(last(reader, today, from));
    var total = buckets.stream().map(Bucket::outstanding).reduce(Money.euros(0), Money::plus);
    return new Ageing(today, total, List.copyOf(buckets), payers(reader));
  }

  private Bucket bucket(Reader reader, LocalDate today, int from, int to) {
    var sum = sum(reader, today.minusDays(to), today.minusDays(from));
    return new Bucket(from, to, sum.invoices(), Money.euros(sum.minor()));
  }

  private Bucket last(Reader reader, LocalDate today, int from) {
    var sum = sum(reader, LocalDate.EPOCH, today.minusDays(from));
    return new Bucket(from, null, sum.invoices(), Money.euros(sum.minor()));
  }

  private Sum sum(Reader reader, LocalDate first, LocalDate last) {
    var asked =
        jdbc.sql(
                """
                select count(nullif(due_minor, 0)) invoices, coalesce(sum(due_minor), 0) minor
                from invoice
                where kind = 'INVOICE' and status = 'ISSUED' and issued_on between :first and :last
                  and (:all or account_id = :account or issuer_id in (:practices))\
                """)
            .param("first", first)
            .param("last", last);
    return reader.in(asked).query(Sum.class).single();
  }

  private @Nullable Money payers(Reader reader) {
    var asked =
        jdbc.sql(
            """
            select coalesce(sum(payers_due_minor), 0) from invoice
            where kind = 'INVOICE' and status = 'ISSUED' and payers_due_minor <> 0
              and (:all or account_id = :account or issuer_id in (:practices))\
            """);
    long minor = reader.in(asked).query(Long.class).single();
    return minor == 0 ? null : Money.euros(minor);
  }

  record Sum(int invoices, long minor) {}
}
