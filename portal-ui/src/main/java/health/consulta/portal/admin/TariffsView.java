package health.consulta.portal.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The billing grid, edited in place like a spreadsheet.
@Route(value = "admin/tarifs", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class TariffsView extends Div implements HasDynamicTitle {
  private static final int MOST = 100;
  private static final String STALE = "STALE";

  private final BillingApi billing;
  private final TariffGrid grid = new TariffGrid(this::save);
  private final Paragraph trouble = new Paragraph();
  private final Span said = new Span();
  private @Nullable Tariff before;

  TariffsView(BillingApi billing) {
    this.billing = billing;
    addClassName("s-view");
    said.addClassName("hidden-text");
    said.getElement().setAttribute("role", "status");
    trouble.addClassName("s-banner");
    trouble.getElement().setAttribute("role", "alert");
    add(tools(), trouble, grid, hints(), said);
    Shortcuts.addShortcutListener(this, (Command) this::undo, Key.KEY_Z, KeyModifier.CONTROL);
    read();
  }

  @Override
  public String getPageTitle() {
    return Words.of("tariffs.title") + " · Consulta";
  }

  private Div tools() {
    var copy = new NativeButton(Words.of("tariffs.copy"), clicked -> copy());
    copy.addComponentAsFirst(new Icon("plus"));
    var undo = new NativeButton(Words.of("action.undo"), clicked -> undo());
    undo.addComponentAsFirst(new Icon("undo"));
    var tools = new Div(copy, undo);
    tools.addClassName("s-tools");
    return tools;
  }

  private static Div hints() {
    return Hints.of(
        "↵", "tariffs.keys.down",
        "Tab", "tariffs.keys.right",
        "F2", "tariffs.keys.edit",
        "Échap", "tariffs.keys.back",
        "Ctrl Z", "tariffs.keys.undo");
  }

  private void read() {
    try {
      grid.show(billing.tariffs(0, MOST).items());
      trouble.setVisible(false);
    } catch (GatewayProblem problem) {
      trouble.setText(Words.of(problem));
      trouble.setVisible(true);
    }
  }

  /// @return whether the line was taken
  private boolean save(TariffLine line) {
    var was = line.saved();
    try {
      line.saved(billing.change(was.id(), line.typed()));
      before = was;
      say(Words.of("tariffs.saved", name(was), Amounts.show(line.saved().amount())));
      return true;
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      if (problem.code().equals(STALE)) read();
      return false;
    }
  }

  private void undo() {
    var was = before;
    if (was == null) return;
    grid.find(was.id())
        .ifPresent(line -> {
          line.type(was);
          if (save(line)) before = null;
          grid.refresh(line);
          Words.toast(Words.of("tariffs.undone"));
        });
  }

  private void copy() {
    grid.chosen()
        .ifPresent(line -> {
          try {
            billing.add(new NextTariff(line.saved()).line(), UUID.randomUUID().toString());
          } catch (GatewayProblem problem) {
            Words.toast(Words.of(problem));
          }
          read();
        });
  }

  private void say(String words) {
    said.setText(words);
  }

  private static String name(Tariff tariff) {
    return Words.ofCode("specialty", tariff.specialty());
  }
}
