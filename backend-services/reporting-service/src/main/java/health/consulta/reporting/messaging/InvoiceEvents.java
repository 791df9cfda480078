package health.consulta.reporting.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.contract.billing.InvoiceEvent.InvoiceCredited;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceEvent.InvoicePaid;
import health.consulta.contract.billing.InvoiceEvent.InvoiceReminded;
import health.consulta.contract.billing.InvoiceEvent.InvoiceSent;
import health.consulta.contract.billing.InvoiceEvent.PayerPaid;
import health.consulta.contract.billing.InvoiceEvent.SplitChanged;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.kit.event.EventHeaders;
import health.consulta.reporting.Facts;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class InvoiceEvents {
  private final Facts facts;

  InvoiceEvents(Facts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.INVOICES)
  void on(InvoiceEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case InvoiceIssued issued -> issued(issued, id);
      case InvoiceCredited credited -> credited(credited, id);
      case PayerPaid paid -> paid(paid, id);
      case SplitChanged _, InvoiceSent _, InvoiceReminded _ -> {}
      case InvoicePaid _ -> {} // what patients paid is told by the payments, part by part
    }
  }

  private void issued(InvoiceIssued event, UUID id) {
    facts
        .money()
        .note(
            id,
            RevenueFigure.INVOICED,
            event.bookingId(),
            event.practitionerId(),
            event.total(),
            event.issuedOn());
    facts
        .dues()
        .issued(
            id,
            event.bookingId(),
            event.invoiceId(),
            event.number(),
            event.practitionerId(),
            event.total(),
            event.issuedOn());
  }

  private void paid(PayerPaid event, UUID id) {
    var figure = event.amount().minor() < 0 ? RevenueFigure.REFUNDED : RevenueFigure.CAPTURED;
    facts
        .money()
        .note(
            id,
            figure,
            event.bookingId(),
            event.practitionerId(),
            event.amount().abs(),
            event.receivedOn());
    facts.dues().paid(id, event.bookingId(), event.amount(), event.receivedOn());
  }

  private void credited(InvoiceCredited event, UUID id) {
    facts
        .money()
        .note(
            id,
            RevenueFigure.INVOICED,
            event.bookingId(),
            event.practitionerId(),
            event.amount().negated(),
            event.issuedOn());
    facts.dues().credited(id, event.bookingId(), event.amount(), event.issuedOn());
  }
}
