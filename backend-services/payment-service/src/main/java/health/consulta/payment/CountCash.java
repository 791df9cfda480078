package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.CashReport;
import health.consulta.contract.payment.CashReport.Line;
import health.consulta.contract.payment.LedgerTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a practice took and gave back on a day, from the ledger.
@Component
public class CountCash {
  private final Bookkeeping ledger;

  CountCash(Bookkeeping ledger) {
    this.ledger = ledger;
  }

  @Transactional(readOnly = true)
  public CashReport of(UUID practitionerId, LocalDate day) {
    var from = day.atStartOfDay(Reconcile.BOOKS).toInstant();
    var until = day.plusDays(1).atStartOfDay(Reconcile.BOOKS).toInstant();
    var lines = new TreeMap<String, Line>();
    for (var booked : ledger.ofPractice(practitionerId, from, until))
      for (var entry : booked.shown().entries())
        if (!entry.account().startsWith("patient:"))
          lines.merge(entry.account(), line(entry), CountCash::both);
    return new CashReport(day, practitionerId, List.copyOf(lines.values()), total(lines.values()));
  }

  private static Line line(LedgerTransaction.Entry entry) {
    var none = new Money(0, entry.amount().currency());
    return entry.amount().minor() < 0
        ? new Line(entry.account(), 1, none, entry.amount().abs())
        : new Line(entry.account(), 1, entry.amount(), none);
  }

  private static Line both(Line one, Line other) {
    return new Line(
        one.account(),
        one.movements() + other.movements(),
        one.in().plus(other.in()),
        one.out().plus(other.out()));
  }

  private static Money total(Iterable<Line> lines) {
    var total = Money.euros(0);
    for (var line : lines) total = total.plus(line.in()).minus(line.out());
    return total;
  }
}
