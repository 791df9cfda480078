package health.consulta.portal.money;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import health.consulta.contract.Money;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;

/// How a payment stands, in words and figures.
final class PaymentFacts {
  private PaymentFacts() {}

  static Div of(PracticePayment payment, String practitioner) {
    var list = new Element("dl");
    fact(list, "books.visit", Days.show(payment.visitStart()));
    fact(list, "agenda.practitioner", practitioner);
    fact(list, "books.policy", Words.of("books.policy." + payment.policy()));
    fact(list, "books.provider", PaymentsView.means(payment));
    fact(list, "invoices.amount", Amounts.show(payment.amount()));
    some(list, "books.online", payment.online());
    some(list, "books.onSite", payment.onSite());
    some(list, "books.refunded", payment.refunded());
    some(list, "books.disputed", payment.disputed());
    some(list, "books.refundable", payment.refundable());
    some(list, "books.due", payment.due());
    if (payment.attempts() > 1) fact(list, "books.attempts", String.valueOf(payment.attempts()));
    var authoriseAt = payment.authoriseAt();
    if (authoriseAt != null) fact(list, "books.authoriseAt", Days.show(authoriseAt));
    var payUntil = payment.payUntil();
    if (payUntil != null) fact(list, "books.payUntil", Days.show(payUntil));
    var code = payment.failureCode();
    if (code != null) fact(list, "books.failure", Words.ofCode("books.code", code));
    fact(list, "books.number", payment.id().toString());
    var facts = new Div();
    facts.addClassName("s-facts");
    facts.getElement().appendChild(list);
    return facts;
  }

  private static void some(Element list, String key, Money amount) {
    if (amount.minor() != 0) fact(list, key, Amounts.show(amount));
  }

  private static void fact(Element list, String key, String value) {
    list.appendChild(new Element("dt").setText(Words.of(key)), new Element("dd").setText(value));
  }
}
