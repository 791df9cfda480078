package health.consulta.portal.invoices;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.billing.InvoiceMailing;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.util.List;

/// When the patient was written to about an invoice, and by whom.
final class MailingList extends OrderedList {
  MailingList(List<InvoiceMailing> mailings) {
    addClassName("s-history");
    getElement().setAttribute("aria-label", Words.of("invoices.mailings"));
    mailings.forEach(each -> add(line(each)));
  }

  private static ListItem line(InvoiceMailing mailing) {
    var who = mailing.byName() == null ? Words.of("tariffs.history.unknown") : mailing.byName();
    return new ListItem(
        new Span(Words.of("tariffs.history.by", Days.show(mailing.at()), who)),
        new Paragraph(Words.of("invoices.mailings." + mailing.kind(), mailing.number())));
  }
}
