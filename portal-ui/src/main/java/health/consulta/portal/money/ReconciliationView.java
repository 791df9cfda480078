package health.consulta.portal.money;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import health.consulta.contract.payment.LedgerChecksum;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.MoneyRooms;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.gateway.UserApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/// Our ledger against what the providers say they moved: what differs first, then the last
/// comparisons, then the ledger in a few figures.
@Route(value = "rapprochement", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class ReconciliationView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private final PaymentApi payments;
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Check check;
  private final Section differences = new Section();
  private final Section runs = new Section();
  private final Section ledger = new Section();
  private final Trouble trouble = new Trouble(this::read);

  ReconciliationView(PaymentApi payments, UserApi users, Clock clock) {
    this.payments = payments;
    var today = LocalDate.now(clock.withZone(Days.BOOKS));
    from.setValue(today.minusDays(1));
    to.setValue(today);
    from.setAriaLabel(Words.of("reports.from"));
    to.setAriaLabel(Words.of("reports.to"));
    check = new Check(payments, from::getValue, to::getValue, this::read);
    addClassName("s-view");
    var space = new Span();
    space.addClassName("grow");
    var filters =
        new Filters(() -> LocalDate.now(clock.withZone(Days.BOOKS)))
            .day("from", from)
            .day("to", to);
    var views = ViewButton.of("rapprochement", filters, users);
    var tools = new Div(from, to, check, space, views, file("csv"), file("xlsx"));
    tools.addClassName("s-tools");
    var all = new Div(differences, runs, ledger);
    all.addClassName("s-cash");
    all.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    all.getElement().setAttribute("aria-label", Words.of("books.reconciliation"));
    add(MoneyRooms.RECONCILIATION.nav(), tools, trouble, all);
  }

  @Override
  public String getPageTitle() {
    return Words.of("books.reconciliation") + " · Consulta";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    read();
  }

  private static Anchor file(String format) {
    var file =
        new Anchor("/fichiers/comptes/rapprochement." + format, format.toUpperCase(Locale.ROOT));
    file.getElement().setAttribute("download", true);
    file.setAriaLabel(Words.of("reports.file", Words.of("books.reconciliation"), file.getText()));
    return file;
  }

  private void read() {
    Stream.of(differences, runs, ledger).forEach(Section::removeAll);
    try {
      var compared = Compared.read(payments);
      var open = compared.open();
      differences.add(
          new H2(Words.of("books.differences", open.size())),
          open.isEmpty()
              ? new Paragraph(
                  Words.of(
                      compared.runs().isEmpty()
                          ? "books.compared.never"
                          : "books.differences.none"))
              : new DifferenceTable(open));
      if (!compared.runs().isEmpty())
        runs.add(new H2(Words.of("books.runs")), new RunTable(compared.runs()));
      show(payments.checksum());
      trouble.over();
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
  }

  private void show(LedgerChecksum sum) {
    ledger.add(
        new H2(Words.of("books.ledger")),
        new Paragraph(
            sum.lastBooked() == null
                ? Words.of("books.ledger.empty")
                : Words.of("books.ledger.rows", sum.transactions(), Days.show(sum.lastBooked()))));
    var balances = new Div();
    balances.addClassName("s-ageing");
    for (var balance : sum.balances()) {
      var amount = new Span(Amounts.show(balance.amount()));
      amount.addClassName("strong");
      balances.add(new Div(new Span(PaymentLife.account(balance.account())), amount));
    }
    var digest = new Paragraph(Words.of("books.ledger.checksum", sum.sha256()));
    digest.addClassName("s-digest");
    ledger.add(balances, digest);
  }
}
