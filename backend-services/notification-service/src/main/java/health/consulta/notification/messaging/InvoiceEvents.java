package health.consulta.notification.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.contract.billing.InvoiceEvent.InvoiceCredited;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceEvent.InvoicePaid;
import health.consulta.contract.billing.InvoiceEvent.InvoiceReminded;
import health.consulta.contract.billing.InvoiceEvent.InvoiceSent;
import health.consulta.contract.billing.InvoiceEvent.PayerPaid;
import health.consulta.contract.billing.InvoiceEvent.SplitChanged;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.mongo.MongoInbox;
import health.consulta.notification.Facts;
import health.consulta.notification.MailKind;
import health.consulta.notification.Notify;
import java.util.List;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class InvoiceEvents {
  private final MongoInbox inbox;
  private final Notify notify;

  InvoiceEvents(MongoInbox inbox, Notify notify) {
    this.inbox = inbox;
    this.notify = notify;
  }

  @KafkaListener(topics = Topics.INVOICES)
  void on(InvoiceEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case InvoiceIssued issued -> inbox.once(id, () -> tell(issued, id));
      case InvoiceCredited credited -> inbox.once(id, () -> tell(credited, id));
      case InvoiceSent sent -> inbox.once(id, () -> tell(sent, id));
      case InvoiceReminded reminded -> inbox.once(id, () -> tell(reminded, id));
      case InvoicePaid _, PayerPaid _, SplitChanged _ -> {}
    }
  }

  private void tell(InvoiceCredited note, UUID id) {
    notify.ring(id, NotificationKind.INVOICE_CREDITED, note.accountId(), note.creditNoteId(), null);
    notify.mail(id, MailKind.INVOICE_CREDITED, note.accountId(), Facts.number(note.number()));
  }

  private void tell(InvoiceSent sent, UUID id) {
    var told = sent.together() == null ? List.of(sent.number()) : sent.together();
    mail(id, sent.accountId(), told, MailKind.INVOICE_SENT, MailKind.INVOICES_SENT);
  }

  private void tell(InvoiceReminded of, UUID id) {
    var told = of.together() == null ? List.of(of.number()) : of.together();
    if (told.isEmpty()) return;
    notify.ring(id, NotificationKind.INVOICE_REMINDED, of.accountId(), of.invoiceId(), null);
    mail(id, of.accountId(), told, MailKind.INVOICE_REMINDED, MailKind.INVOICES_REMINDED);
  }

  /// @param told in this mail; none where another one's tells of it
  private void mail(UUID id, UUID account, List<String> told, MailKind one, MailKind several) {
    if (told.size() == 1) notify.mail(id, one, account, Facts.number(told.getFirst()));
    if (told.size() > 1) notify.mail(id, several, account, Facts.numbers(told));
  }

  private void tell(InvoiceIssued invoice, UUID id) {
    notify.ring(
        id, NotificationKind.INVOICE_ISSUED, invoice.accountId(), invoice.invoiceId(), null);
    notify.mail(id, MailKind.INVOICE_ISSUED, invoice.accountId(), Facts.number(invoice.number()));
  }
}
