package health.consulta.portal.money;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import health.consulta.contract.Money;
import health.consulta.contract.payment.CashReport;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.MoneyRooms;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a practice took and gave back on a day: by means, and at the practice by who took it.
@Route(value = "caisse", layout = StaffLayout.class)
@RolesAllowed({"ADMINISTRATOR", "PRACTITIONER", "ASSISTANT"})
final class CashView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private final PaymentApi payments;
  private final Practitioners names;
  private final Team team;
  private final WhoseField whose;
  private final DatePicker day = new DatePicker();
  private final Anchor csv = new Anchor("", "CSV");
  private final Anchor xlsx = new Anchor("", "XLSX");
  private final Div report = new Div();
  private final Trouble trouble = new Trouble(this::read);

  CashView(PaymentApi payments, UserApi users, Practitioners names, Team team, Clock clock) {
    this.payments = payments;
    this.names = names;
    this.team = team;
    this.whose = new WhoseField(users);
    addClassName("s-view");
    report.addClassName("s-cash");
    day.setValue(LocalDate.now(clock.withZone(Days.BOOKS)));
    var filters =
        new Filters(() -> LocalDate.now(clock.withZone(Days.BOOKS)))
            .part("practitioner", whose::kept, this::whose)
            .day("day", day);
    add(MoneyRooms.CASH.nav(), tools(ViewButton.of("caisse", filters, users)), trouble, report);
  }

  @Override
  public String getPageTitle() {
    return Words.of("books.cash") + " · Consulta";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    read();
    whose.addValueChangeListener(chosen -> read());
    day.addValueChangeListener(chosen -> read());
  }

  /// Somebody's till is always shown.
  private void whose(@Nullable String id) {
    if (id != null) whose.become(id, names);
  }

  private Div tools(ViewButton<Void> views) {
    day.setAriaLabel(Words.of("group.DAY"));
    day.setRequired(true);
    var space = new Span();
    space.addClassName("grow");
    var print = new NativeButton(Words.of("books.print"), clicked -> print());
    print.addComponentAsFirst(new Icon("print"));
    Stream.of(csv, xlsx)
        .forEach(link -> {
          link.getElement().setAttribute("download", true);
          link.setAriaLabel(Words.of("reports.file", Words.of("books.cash"), link.getText()));
        });
    var tools =
        new Div(whose, step("left", -1), day, step("right", 1), space, views, print, csv, xlsx);
    tools.addClassName("s-tools");
    return tools;
  }

  private NativeButton step(String icon, int days) {
    var button =
        new NativeButton(
            "",
            clicked -> {
              if (!day.isEmpty()) day.setValue(day.getValue().plusDays(days));
            });
    button.add(new Icon(icon));
    button.addClassName("quiet");
    Words.name(button, Words.of(days < 0 ? "books.dayBefore" : "books.dayAfter"));
    return button;
  }

  private static void print() {
    UI.getCurrent().getPage().executeJs("window.print()");
  }

  private void read() {
    report.removeAll();
    try {
      whose.offerOne(names);
      trouble.over();
      if (whose.isEmpty()) report.add(new Paragraph(Words.of("agenda.none")));
      else if (!day.isEmpty()) show(payments.cash(whose.getValue().id(), day.getValue()));
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
    showFiles();
  }

  private void showFiles() {
    var complete = !whose.isEmpty() && !day.isEmpty();
    csv.setVisible(complete);
    xlsx.setVisible(complete);
    if (!complete) return;
    var path = "/fichiers/comptes/caisse.%s?practitioner=%s&day=%s";
    csv.setHref(path.formatted("csv", whose.getValue().id(), day.getValue()));
    xlsx.setHref(path.formatted("xlsx", whose.getValue().id(), day.getValue()));
  }

  private void show(CashReport shown) {
    var title =
        new H2(Words.of("books.cash.of", whose.getValue().displayName(), Days.show(shown.day())));
    if (shown.lines().isEmpty()) {
      report.add(title, new Paragraph(Words.of("books.cash.none")));
      return;
    }
    var till =
        shown.taken().stream()
            .map(taken -> taken.in().minus(taken.out()))
            .reduce(Money.euros(0), Money::plus);
    var tiles =
        new Div(
            figure("books.cash.total", shown.total()),
            figure("books.cash.till", till),
            figure("books.cash.online", shown.total().minus(till)));
    tiles.addClassName("s-tiles");
    report.add(title, tiles, new Section(new H2(Words.of("books.cash.means")), means(shown)));
    if (!shown.taken().isEmpty())
      report.add(new Section(new H2(Words.of("books.cash.who")), people(shown)));
  }

  private static Div figure(String name, Money amount) {
    var value = new Span(Amounts.show(amount));
    value.addClassName("s-tile-value");
    var tile = new Div(new Span(Words.of(name)), value);
    tile.addClassName("s-tile");
    return tile;
  }

  private static Sums means(CashReport shown) {
    var rows =
        shown.lines().stream()
            .map(line ->
                new Sums.Row(
                    List.of(PaymentLife.account(line.account())),
                    line.movements(),
                    line.in(),
                    line.out()))
            .toList();
    return new Sums("books.cash.means", List.of("books.provider"), rows);
  }

  private Sums people(CashReport shown) {
    var rows =
        shown.taken().stream()
            .map(taken ->
                new Sums.Row(
                    List.of(
                        team.name(shown.practitionerId(), taken.by()),
                        Words.of("books.method." + taken.method())),
                    taken.movements(),
                    taken.in(),
                    taken.out()))
            .toList();
    return new Sums("books.cash.who", List.of("books.cash.by", "books.provider"), rows);
  }
}
