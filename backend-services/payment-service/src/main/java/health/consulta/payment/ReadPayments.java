package health.consulta.payment;

import health.consulta.contract.Page;
import health.consulta.contract.payment.AskedRefund;
import health.consulta.contract.payment.OwnPayment;
import health.consulta.contract.payment.PaymentOrder;
import health.consulta.contract.payment.PaymentRecord;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.kit.NotFound;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The payments of a practice: as a list, and one with all that is on record of it; and those of an
/// account.
@Component
public class ReadPayments {
  private final Payments payments;
  private final Bookkeeping ledger;
  private final Works works;
  private final OnSiteEntries entries;
  private final Life life;

  ReadPayments(
      Payments payments, Bookkeeping ledger, Works works, OnSiteEntries entries, Life life) {
    this.payments = payments;
    this.ledger = ledger;
    this.works = works;
    this.entries = entries;
    this.life = life;
  }

  /// @param rising the smallest first
  @Transactional(readOnly = true)
  public Page<PracticePayment> list(
      Wanted wanted, PaymentOrder order, boolean rising, int page, int size) {
    var direction = rising ? Sort.Direction.ASC : Sort.Direction.DESC;
    var sort = Sort.by(direction, column(order)).and(Sort.by("id"));
    var found = payments.findAll(wanted.all(), PageRequest.of(page, size, sort));
    return new Page<>(
        found.getContent().stream().map(Payment::forPractice).toList(),
        page,
        size,
        found.getTotalElements());
  }

  /// What an account pays, the newest first.
  @Transactional(readOnly = true)
  public Page<OwnPayment> own(UUID accountId, int page, int size) {
    var newest = Sort.by(Sort.Direction.DESC, "createdAt").and(Sort.by("id"));
    var found = payments.findByAccountId(accountId, PageRequest.of(page, size, newest));
    return new Page<>(
        found.getContent().stream()
            .map(payment -> payment.forAccount(life.of(payment.id())))
            .toList(),
        page,
        size,
        found.getTotalElements());
  }

  /// @param runs whether the caller runs a practitioner's practice
  /// @throws NotFound also when it is not theirs
  @Transactional(readOnly = true)
  public PaymentRecord record(UUID id, Predicate<UUID> runs) {
    var payment =
        payments
            .findById(id)
            .filter(found -> runs.test(found.practitionerId()))
            .orElseThrow(NotFound::new);
    return new PaymentRecord(
        payment.forPractice(),
        life.of(id),
        ledger.findByPaymentIdOrderByAt(id).stream().map(Booked::shown).toList(),
        refunds(payment),
        entries.findByPaymentIdOrderByRecordedAt(id).stream()
            .map(entry -> entry.shown(payment))
            .toList());
  }

  private List<AskedRefund> refunds(Payment payment) {
    return works.findByPaymentIdAndKindOrderByDueAt(payment.id(), Work.Kind.REFUND).stream()
        .map(work -> work.refund(payment))
        .toList();
  }

  private static String column(PaymentOrder order) {
    return switch (order) {
      case VISIT -> "visitStart";
      case CREATED -> "createdAt";
      case AMOUNT -> "amountMinor";
      case STATUS -> "status";
      case PROVIDER -> "provider";
    };
  }
}
