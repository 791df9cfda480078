package health.consulta.portal.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.CalendarFeed;
import health.consulta.contract.consultation.MakeFeed;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.session.SignedIn;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The address at which the practitioner's calendar programs read the agenda. It is shown once.
final class CalendarAddress extends Section {
  private static final int NOT_FOUND = 404;
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");

  private final Paragraph state = new Paragraph();
  private final Checkbox names = new Checkbox(Words.of("setup.feed.names"));
  private final TextField address = new TextField(Words.of("setup.feed.address"));
  private final NativeButton copy = new NativeButton(Words.of("setup.feed.copy"));
  private final NativeButton revoke = new NativeButton(Words.of("setup.feed.revoke"));
  private final AgendaApi agendas;
  private final Try tries;
  private @Nullable UUID who;

  CalendarAddress(AgendaApi agendas, Try tries) {
    this.agendas = agendas;
    this.tries = tries;
    state.getElement().setAttribute("role", "status");
    address.setReadOnly(true);
    address.setHelperText(Words.of("setup.feed.once"));
    copy.addClickListener(clicked -> {
      UI.getCurrent().getPage().executeJs("navigator.clipboard.writeText($0)", address.getValue());
      Words.toast(Words.of("setup.feed.copied"));
    });
    revoke.addClickListener(clicked -> sure());
    var make = new NativeButton(Words.of("setup.feed.make"), clicked -> make());
    make.addClassName("main");
    var actions = new Div(make, copy, revoke);
    actions.addClassName("s-line");
    var form = new Div(state, names, address, actions);
    form.addClassName("s-form");
    add(new H2(Words.of("setup.feed")), new Paragraph(Words.of("setup.feed.hint")), form);
  }

  void show(UUID practitioner) {
    who = practitioner;
    setVisible(SignedIn.current().has(Role.PRACTITIONER));
    if (!isVisible()) return;
    try {
      show(agendas.feed(practitioner));
    } catch (GatewayProblem problem) {
      if (problem.status() != NOT_FOUND) throw problem;
      none();
    }
  }

  private void show(CalendarFeed feed) {
    var since =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(UI.getCurrent().getLocale())
            .format(feed.since().atZone(HOME));
    state.setText(Words.of(feed.names() ? "setup.feed.open" : "setup.feed.busy", since));
    names.setValue(feed.names());
    revoke.setVisible(true);
    address.setVisible(feed.path() != null);
    copy.setVisible(feed.path() != null);
    var path = feed.path();
    if (path != null)
      UI.getCurrent()
          .getPage()
          .fetchCurrentURL(
              here -> address.setValue(here.getProtocol() + "://" + here.getAuthority() + path));
  }

  private void none() {
    state.setText(Words.of("setup.feed.none"));
    address.clear();
    address.setVisible(false);
    copy.setVisible(false);
    revoke.setVisible(false);
  }

  private void make() {
    var practitioner = who;
    if (practitioner != null)
      tries.done(() -> show(agendas.make(practitioner, new MakeFeed(names.getValue()))));
  }

  private void sure() {
    var sure = new ConfirmDialog();
    sure.setHeader(Words.of("setup.feed.revoke"));
    sure.setText(Words.of("setup.feed.revoke.sure"));
    sure.setCancelable(true);
    sure.setCancelText(Words.of("action.close"));
    sure.setConfirmText(Words.of("setup.feed.revoke"));
    sure.addConfirmListener(confirmed -> revoke());
    sure.open();
  }

  private void revoke() {
    var practitioner = who;
    if (practitioner != null && tries.done(() -> agendas.revoke(practitioner))) none();
  }
}
