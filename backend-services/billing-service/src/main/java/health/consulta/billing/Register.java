package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.InvoiceEvent.InvoicePaid;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.kit.Invalid;
import health.consulta.kit.sql.SqlInbox;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The book of issued invoices. Whoever issues or pays holds the row of the booking's quote, so
/// that a payment that arrives while the invoice is being issued is on it.
@Component
public class Register {
  private final SqlInbox inbox;
  private final SqlOutbox outbox;
  private final AgreedQuotes quotes;
  private final Invoices invoices;
  private final Receipts receipts;
  private final Numbers numbers;
  private final Clock clock;

  Register(
      SqlInbox inbox,
      SqlOutbox outbox,
      AgreedQuotes quotes,
      Invoices invoices,
      Receipts receipts,
      Numbers numbers,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.quotes = quotes;
    this.invoices = invoices;
    this.receipts = receipts;
    this.numbers = numbers;
    this.clock = clock;
  }

  /// Whether the visit was invoiced, whatever became of that.
  boolean has(UUID bookingId) {
    return invoices.existsById(Invoice.idOf(bookingId));
  }

  void issue(UUID cause, Performed performed, Issuer issuer, String recipient) {
    inbox.once(
        cause,
        () -> {
          var quote = quotes.lock(performed.bookingId()).orElseThrow();
          if (has(performed.bookingId())) return;
          var number = numbers.next(issuer.id(), issuer.prefix(), InvoiceKind.INVOICE, today());
          BillingFailpoint.ISSUE_NUMBER_TAKEN.pass();
          var invoice = new Invoice(quote, issuer, recipient, number, performed.start());
          var paidAlready = invoice.paid(quote.paid());
          invoices.saveAndFlush(invoice);
          numbers.sealed(invoice);
          BillingFailpoint.ISSUE_STORED.pass();
          outbox.publish(invoice.issued());
          if (paidAlready) outbox.publish(paid(invoice, quote));
        });
  }

  /// @param id of the credit note: asked for twice, there is one
  /// @param amount all that is left when absent
  /// @throws CreditTooHigh when less is left
  @Transactional
  public Invoice credit(UUID id, Invoice corrected, @Nullable Money amount, String reason) {
    quotes.lock(corrected.bookingId()).orElseThrow();
    var again = invoices.findById(id);
    if (again.isPresent()) return again.get();
    var invoice = invoices.findById(corrected.id()).orElseThrow();
    var credit = amount == null ? invoice.creditable() : amount;
    if (credit.minor() <= 0
        || !credit.currency().equals(invoice.creditable().currency())
        || credit.minor() > invoice.creditable().minor())
      throw new CreditTooHigh(invoice.creditable());
    var number =
        numbers.next(invoice.issuerId(), invoice.prefix(), InvoiceKind.CREDIT_NOTE, today());
    var note = invoices.saveAndFlush(invoice.credit(id, number, credit, reason));
    numbers.sealed(note);
    outbox.publish(note.credited());
    return note;
  }

  /// What was paid for the visit so far is on the new one.
  ///
  /// @param id of the new one: asked for twice, there is one
  /// @throws InvoiceIsReplaced when there is one already
  /// @throws NotCredited when something is left of it
  @Transactional
  public Invoice replace(UUID id, Invoice credited, Issuer issuer, String recipient) {
    var quote = quotes.lock(credited.bookingId()).orElseThrow();
    var again = invoices.findById(id);
    if (again.isPresent()) return again.get();
    var before = invoices.findById(credited.id()).orElseThrow();
    var number = numbers.next(issuer.id(), issuer.prefix(), InvoiceKind.INVOICE, today());
    BillingFailpoint.ISSUE_NUMBER_TAKEN.pass();
    var invoice = before.replace(id, quote, issuer, recipient, number);
    var paidAlready = invoice.paid(quote.paid());
    invoices.saveAndFlush(before); // one stands for the visit at a time
    invoices.saveAndFlush(invoice);
    numbers.sealed(invoice);
    BillingFailpoint.ISSUE_STORED.pass();
    outbox.publish(invoice.issued());
    if (paidAlready) outbox.publish(paid(invoice, quote));
    return invoice;
  }

  /// A payer paid for an invoice, or money of theirs went back.
  ///
  /// @param id of the receipt: asked for twice, there is one
  /// @throws PayerUnknown when they pay nothing of it
  /// @throws NotSoMuchOwed when they owe less, or paid less than goes back
  @Transactional
  public Invoice receivedFromPayer(UUID id, Invoice paid, TakeFromPayer taken) {
    var quote = quotes.lock(paid.bookingId()).orElseThrow();
    var invoice = invoices.findById(paid.id()).orElseThrow();
    if (receipts.existsById(id)) return invoice;
    if (!taken.amount().currency().equals(quote.amount().currency()))
      throw new Invalid("amount.currency", "is not the invoice's");
    if (taken.receivedOn().isBefore(invoice.issuedOn()))
      throw new Invalid("receivedOn", "is before the invoice");
    var paidInFull = invoice.receivedFrom(taken.payerId(), taken.amount());
    receipts.save(new Receipt(id, quote, taken));
    outbox.publish(invoice.paidBy(taken));
    if (paidInFull) outbox.publish(paid(invoice, quote));
    return invoice;
  }

  private LocalDate today() {
    return clock.instant().atZone(GiveQuote.GRID).toLocalDate();
  }

  /// Money came or went for a booking, whose invoice may be issued already or not.
  ///
  /// @param cause the event that says so; heard twice, it counts once
  public void received(UUID cause, UUID bookingId, Money amount, Channel channel, Instant at) {
    inbox.once(
        cause,
        () ->
            quotes
                .lock(bookingId)
                .ifPresent(quote -> {
                  quote.received(amount);
                  receipts.save(new Receipt(cause, quote, amount, channel, at));
                  BillingFailpoint.PAY_ADDED.pass();
                  invoices
                      .standing(bookingId)
                      .filter(invoice -> invoice.paid(quote.paid()))
                      .ifPresent(invoice -> outbox.publish(paid(invoice, quote)));
                }));
  }

  private static InvoicePaid paid(Invoice invoice, AgreedQuote quote) {
    return new InvoicePaid(invoice.id(), invoice.bookingId(), invoice.issuerId(), quote.paid());
  }
}
