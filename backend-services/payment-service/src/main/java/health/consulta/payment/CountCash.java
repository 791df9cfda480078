package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.CashReport;
import health.consulta.contract.payment.CashReport.Line;
import health.consulta.contract.payment.CashReport.Taken;
import health.consulta.contract.payment.LedgerTransaction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a practice took and gave back on a day, from the ledger.
@Component
public class CountCash {
  private final Bookkeeping ledger;
  private final OnSiteEntries entries;

  CountCash(Bookkeeping ledger, OnSiteEntries entries) {
    this.ledger = ledger;
    this.entries = entries;
  }

  @Transactional(readOnly = true)
  public CashReport of(UUID practitionerId, LocalDate day) {
    var from = day.atStartOfDay(Reconcile.BOOKS).toInstant();
    var until = day.plusDays(1).atStartOfDay(Reconcile.BOOKS).toInstant();
    var lines = new TreeMap<String, Line>();
    var booked = ledger.ofPractice(practitionerId, from, until);
    for (var one : booked)
      for (var entry : one.shown().entries())
        if (!entry.account().startsWith("patient:"))
          lines.merge(entry.account(), line(entry), CountCash::both);
    return new CashReport(
        day, practitionerId, List.copyOf(lines.values()), taken(booked), total(lines.values()));
  }

  /// The ledger names the entry, and the entry who wrote it down or reversed it.
  private List<Taken> taken(List<Booked> booked) {
    var atPractice = booked.stream().filter(Booked::isOnSite).toList();
    var ids = atPractice.stream().map(one -> UUID.fromString(one.reference())).toList();
    var known =
        entries.findAllById(ids).stream()
            .collect(Collectors.toMap(OnSiteEntry::id, Function.identity()));
    var taken = new LinkedHashMap<String, Taken>();
    for (var one : atPractice) {
      var entry = Objects.requireNonNull(known.get(UUID.fromString(one.reference())));
      var part = entry.takenBy(one);
      taken.merge(part.by() + "/" + part.method(), part, CountCash::both);
    }
    return taken.values().stream()
        .sorted(Comparator.comparing(Taken::by).thenComparing(Taken::method))
        .toList();
  }

  private static Taken both(Taken one, Taken other) {
    return new Taken(
        one.by(),
        one.method(),
        one.movements() + other.movements(),
        one.in().plus(other.in()),
        one.out().plus(other.out()));
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
