package health.consulta.payment.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.contract.billing.InvoiceEvent.SplitChanged;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.sql.SqlInbox;
import health.consulta.payment.FollowBooking;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class InvoiceEvents {
  private final SqlInbox inbox;
  private final FollowBooking money;

  InvoiceEvents(SqlInbox inbox, FollowBooking money) {
    this.inbox = inbox;
    this.money = money;
  }

  @KafkaListener(topics = Topics.INVOICES)
  void on(InvoiceEvent event, @Header(EventHeaders.ID) UUID id) {
    if (event instanceof SplitChanged split)
      inbox.once(id, () -> money.repriced(split.bookingId()));
  }
}
