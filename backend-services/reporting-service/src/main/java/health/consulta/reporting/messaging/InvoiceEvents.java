package health.consulta.reporting.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.contract.billing.InvoiceEvent.InvoiceCredited;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceEvent.InvoicePaid;
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
      case InvoiceIssued issued ->
          facts
              .money()
              .note(
                  id,
                  RevenueFigure.INVOICED,
                  issued.bookingId(),
                  issued.practitionerId(),
                  issued.total(),
                  issued.issuedOn());
      case InvoiceCredited credited ->
          facts
              .money()
              .note(
                  id,
                  RevenueFigure.INVOICED,
                  credited.bookingId(),
                  credited.practitionerId(),
                  credited.amount().negated(),
                  credited.issuedOn());
      case InvoicePaid _ -> {}
    }
  }
}
