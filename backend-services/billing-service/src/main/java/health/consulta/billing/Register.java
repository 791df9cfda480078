package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.InvoiceEvent.InvoicePaid;
import health.consulta.kit.sql.SqlInbox;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The book of issued invoices. Whoever issues or pays holds the row of the booking's quote, so
/// that a payment that arrives while the invoice is being issued is on it.
@Component
public class Register {
  private final SqlInbox inbox;
  private final SqlOutbox outbox;
  private final AgreedQuotes quotes;
  private final Invoices invoices;
  private final Numbers numbers;
  private final Clock clock;

  Register(
      SqlInbox inbox,
      SqlOutbox outbox,
      AgreedQuotes quotes,
      Invoices invoices,
      Numbers numbers,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.quotes = quotes;
    this.invoices = invoices;
    this.numbers = numbers;
    this.clock = clock;
  }

  boolean has(UUID bookingId) {
    return invoices.existsById(Invoice.idOf(bookingId));
  }

  void issue(UUID cause, Performed performed, Issuer issuer, String recipient) {
    inbox.once(
        cause,
        () -> {
          var quote = quotes.lock(performed.bookingId()).orElseThrow();
          if (has(performed.bookingId())) return;
          var number = numbers.next(issuer, clock.instant().atZone(GiveQuote.GRID).toLocalDate());
          BillingFailpoint.ISSUE_NUMBER_TAKEN.pass();
          var invoice = new Invoice(quote, issuer, recipient, number, performed.start());
          var paidAlready = invoice.paid(quote.paid());
          invoices.saveAndFlush(invoice);
          BillingFailpoint.ISSUE_STORED.pass();
          outbox.publish(invoice.issued());
          if (paidAlready) outbox.publish(paid(invoice, quote));
        });
  }

  /// Money was taken for a booking, whose invoice may be issued already or not.
  public void captured(UUID cause, UUID bookingId, Money amount) {
    pay(cause, bookingId, quote -> quote.captured(amount));
  }

  public void refunded(UUID cause, UUID bookingId, Money amount) {
    pay(cause, bookingId, quote -> quote.refunded(amount));
  }

  private void pay(UUID cause, UUID bookingId, Consumer<AgreedQuote> change) {
    inbox.once(
        cause,
        () ->
            quotes
                .lock(bookingId)
                .ifPresent(quote -> {
                  change.accept(quote);
                  BillingFailpoint.PAY_ADDED.pass();
                  invoices
                      .findByBookingId(bookingId)
                      .filter(invoice -> invoice.paid(quote.paid()))
                      .ifPresent(invoice -> outbox.publish(paid(invoice, quote)));
                }));
  }

  private static InvoicePaid paid(Invoice invoice, AgreedQuote quote) {
    return new InvoicePaid(invoice.id(), invoice.bookingId(), invoice.issuerId(), quote.paid());
  }
}
